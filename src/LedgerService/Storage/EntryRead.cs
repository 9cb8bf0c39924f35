using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>Many entries by statement id in one round trip.</summary>
internal static class EntryRead
{
    // The most that a batch may have; below the limit of parameters of the databases that the service knows.
    private const int MostIds = 4096;

    public static IQueryable<EntryRow> ByStatementId(LedgerContext context, IReadOnlyList<byte[]> ids) =>
        (context.Server?.Entries(context, ids) ?? Embedded(context, ids)).AsNoTracking();

    private static IQueryable<EntryRow> Embedded(LedgerContext context, IReadOnlyList<byte[]> ids)
    {
        var width = QueryWidth.Of(ids.Count, MostIds);
        var places = string.Join(", ", Enumerable.Range(0, width).Select(i => $"{{{i}}}"));
#pragma warning disable EF1002 // Only the places of parameters are put in; every value is a parameter.
        return context.Entries
            .FromSqlRaw($"SELECT * FROM entry WHERE \"StatementId\" IN ({places})", [.. QueryWidth.Padded(ids, width)]);
#pragma warning restore EF1002
    }
}
