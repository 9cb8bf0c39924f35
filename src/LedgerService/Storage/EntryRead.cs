using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Traceability.LedgerService.Storage;

/// <summary>Many entries by statement id in one round trip.</summary>
internal static class EntryRead
{
    // The most that a batch may have; below the limit of parameters of the databases that the service knows.
    private const int MostIds = 4096;

    /// <summary>
    /// Those of the statements that the log has, of a batch that mostly holds new ones: the index by statement is asked, and only what
    /// it knows is read. The connection is open.
    /// </summary>
    public static async Task<IReadOnlyList<EntryRow>> EarlierAsync(LedgerContext context, IReadOnlyList<byte[]> ids, CancellationToken cancellation)
    {
        var indexes = context.Server?.IndexesAsync(context, ids, cancellation)
            ?? SqliteState.Indexes((SqliteConnection)context.Database.GetDbConnection(), ids).ToAsyncEnumerable();
        var known = new List<byte[]>();
        await foreach (var (id, _) in indexes.WithCancellation(cancellation))
        {
            known.Add(id);
        }

        return known.Count == 0 ? [] : await ByStatementId(context, known).ToListAsync(cancellation);
    }

    /// <summary>Entries by statement id, in no order. At most a batch of ids.</summary>
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
