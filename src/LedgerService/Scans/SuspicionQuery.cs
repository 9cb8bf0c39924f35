using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Scans;

/// <summary>Lists codes that may be copied, and what is kept of their scans.</summary>
internal sealed class SuspicionQuery(IDbContextFactory<LedgerContext> contexts, ScanStore store)
{
    /// <summary>Up to <paramref name="size"/> suspicions of an issuer's labels, in order of batch and serial, after one of them.</summary>
    public async Task<IReadOnlyList<SuspicionRow>> ListAsync(
        StatementId issuer, (StatementId Batch, int Serial)? after, int size, int minimumScore, CancellationToken cancellation)
    {
        // Without a score are those that somebody looked into.
        var (id, batch, serial) = (issuer.Span.ToArray(), after?.Batch.Span.ToArray() ?? [], after?.Serial ?? int.MinValue);
        var least = Math.Max(1, minimumScore);
        await using var context = await contexts.CreateDbContextAsync(cancellation);

        // Bytes are compared by the database; the text is the same for each.
        return await context.Suspicions
            .FromSql(
                $"""
                SELECT * FROM "suspicion"
                WHERE "Issuer" = {id} AND "Score" >= {least} AND ("Batch" > {batch} OR ("Batch" = {batch} AND "Serial" > {serial}))
                """)
            .AsNoTracking()
            .OrderBy(row => row.Batch)
            .ThenBy(row => row.Serial)
            .Take(size)
            .ToListAsync(cancellation);
    }

    /// <summary>The suspicion about one code, or null.</summary>
    public async Task<SuspicionRow?> FindAsync(StatementId batch, int serial, CancellationToken cancellation)
    {
        var id = batch.Span.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Suspicions.AsNoTracking().FirstOrDefaultAsync(row => row.Batch == id && row.Serial == serial && row.Score > 0, cancellation);
    }

    /// <summary>Scans of a code by the Monday of their week, country and kind: a day would say too much of who bought a pack.</summary>
    public async Task<IReadOnlyList<ScanCount>> WeeksAsync(StatementId batch, int serial, CancellationToken cancellation) =>
        [.. (await store.ReadAsync(batch, serial, int.MinValue, cancellation))
            .GroupBy(scan => (Day: MondayOf(scan.Day), scan.Country, scan.Kind))
            .Select(week => new ScanCount(week.Key.Day, week.Key.Country, week.Key.Kind, week.Sum(scan => scan.Visitors)))
            .OrderBy(week => week.Day)
            .ThenBy(week => week.Country, StringComparer.Ordinal)
            .ThenBy(week => week.Kind)];

    // 1970-01-01 was a Thursday.
    private static int MondayOf(int day) => day - ((day + 3) % 7);
}
