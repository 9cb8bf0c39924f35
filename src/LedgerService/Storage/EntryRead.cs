using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>Many entries by statement id in one round trip.</summary>
internal static class EntryRead
{
    public static IQueryable<EntryRow> ByStatementId(LedgerContext context, IReadOnlyList<byte[]> ids)
    {
        var places = string.Join(", ", Enumerable.Range(0, ids.Count).Select(i => $"{{{i}}}"));
#pragma warning disable EF1002 // Only the places of parameters are put in; every value is a parameter.
        return context.Entries.FromSqlRaw($"SELECT * FROM entry WHERE \"StatementId\" IN ({places})", [.. ids]).AsNoTracking();
#pragma warning restore EF1002
    }
}
