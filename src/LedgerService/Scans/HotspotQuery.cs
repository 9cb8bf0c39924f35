using Microsoft.EntityFrameworkCore;
using Traceability.LedgerService.Storage;
using Traceability.V1;

namespace Traceability.LedgerService.Scans;

/// <summary>Reads the public grid. It changes with the month, so it is read once a day.</summary>
internal sealed class HotspotQuery(IDbContextFactory<LedgerContext> contexts, ScanRecorder recorder, LedgerOptions options)
{
    /// <summary>Most records that are counted, the newest.</summary>
    public const int Most = 1_000_000;

    private volatile Grid? kept;

    public async Task<IReadOnlyList<HotspotCell>> ReadAsync(CancellationToken cancellation)
    {
        var today = recorder.Today;
        if (kept is { } grid && grid.Day == today)
        {
            return grid.Cells;
        }

        var from = HotspotGrid.FirstMonth(today - options.ScanDays);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var told = await context.Suspicions.AsNoTracking()
            .Where(row => row.ToldDay >= from)
            .OrderByDescending(row => row.ToldDay)
            .Take(Most)
            .Select(row => new { row.ToldDay, row.ToldIn })
            .ToListAsync(cancellation);
        var (fromMs, confirmed) = (from * 86_400_000L, (int)ReportState.Confirmed);
        var reports = await context.Reports.AsNoTracking()
            .Where(row => row.State == confirmed && row.DecidedMs >= fromMs && row.Country != "")
            .OrderByDescending(row => row.DecidedMs)
            .Take(Most)
            .Select(row => new { row.DecidedMs, row.Country })
            .ToListAsync(cancellation);
        var cells = HotspotGrid.Of(
            told.Select(row => (row.ToldDay!.Value, row.ToldIn.Split(' ').AsEnumerable()))
                .Concat(reports.Select(row => ((int)(row.DecidedMs / 86_400_000), Enumerable.Repeat(row.Country, 1)))),
            today);
        kept = new Grid(today, cells);
        return cells;
    }

    private sealed record Grid(int Day, IReadOnlyList<HotspotCell> Cells);
}
