using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>Many entries by statement id in one round trip.</summary>
internal static class EntryRead
{
    public static IQueryable<EntryRow> ByStatementId(LedgerContext context, IReadOnlyList<byte[]> ids)
    {
        var places = string.Join(", ", Enumerable.Range(0, ids.Count).Select(i => $"{{{i}}}"));
        return context.Entries.FromSqlRaw($"SELECT * FROM entry WHERE \"StatementId\" IN ({places})", [.. ids]).AsNoTracking();
    }
}
