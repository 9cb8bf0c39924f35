using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Scans;

/// <summary>Counts of scans in the store, and what was judged of them. Any number of services add to the same counts.</summary>
internal sealed partial class ScanStore(IDbContextFactory<LedgerContext> contexts, WriteTurn turns)
{
    /// <summary>Most counts that are looked at to judge one code, the newest.</summary>
    public const int MostRows = 10_000;

    /// <summary>Adds to the counts, all or none.</summary>
    public async Task AddAsync(
        IReadOnlyDictionary<(ScannedPack Pack, int Day, string Country), long> counts, CancellationToken cancellation)
    {
        // In one order everywhere: two services that add to the same counts wait for each other, and never both.
        var rows = counts
            .Select(count => RowOf(count.Key.Pack, count.Key.Day, count.Key.Country, count.Value))
            .OrderBy(row => Convert.ToHexString(row.Batch), StringComparer.Ordinal)
            .ThenBy(row => (row.Serial, row.Day, row.Country, row.Kind));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        using var turn = await turns.TakeAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        foreach (var row in rows)
        {
            await context.Database.ExecuteSqlAsync(
                context.Server?.AddScan(row)
                ?? $"""
                INSERT INTO scan ("Batch", "Serial", "Day", "Country", "Kind", "Visitors")
                VALUES ({row.Batch}, {row.Serial}, {row.Day}, {row.Country}, {row.Kind}, {row.Visitors})
                ON CONFLICT ("Batch", "Serial", "Day", "Country", "Kind") DO UPDATE SET "Visitors" = scan."Visitors" + excluded."Visitors"
                """,
                cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>What is kept of the scans of one code, the newest days.</summary>
    public async Task<IReadOnlyList<ScanCount>> ReadAsync(StatementId batch, int serial, int fromDay, CancellationToken cancellation)
    {
        var id = batch.Span.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Scans.AsNoTracking()
            .Where(row => row.Batch == id && row.Serial == serial && row.Day >= fromDay)
            .OrderByDescending(row => row.Day)
            .Take(MostRows)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new ScanCount(row.Day, row.Country, (ScanKind)row.Kind, row.Visitors))];
    }

    /// <summary>The first day on which the code under a pack's scratch panel was read, counted from 1970-01-01; null when it was not.</summary>
    public async Task<int?> OpenedOnAsync(StatementId batch, int serial, CancellationToken cancellation)
    {
        var id = batch.Span.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Scans
            .Where(row => row.Batch == id && row.Serial == serial && row.Kind == (int)ScanKind.Inner)
            .MinAsync(row => (int?)row.Day, cancellation);
    }

    /// <summary>Deletes what is older.</summary>
    public async Task DeleteBeforeAsync(int day, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        using var turn = await turns.TakeAsync(cancellation);
        await context.Scans.Where(row => row.Day < day).ExecuteDeleteAsync(cancellation);
        await context.Suspicions.Where(row => row.Day < day).ExecuteDeleteAsync(cancellation);
    }

    private static ScanRow RowOf(ScannedPack pack, int day, string country, long visitors) => new()
    {
        Batch = pack.Batch.Span.ToArray(),
        Serial = pack.Serial,
        Day = day,
        Country = country,
        Kind = (int)pack.Kind,
        Visitors = visitors,
    };
}
