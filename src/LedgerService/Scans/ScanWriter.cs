using Traceability.LedgerCore.Labels;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Scans;

/// <summary>
/// Writes what was scanned, a few seconds later and many at once, and judges anew the codes that were. A failure loses scans, which is
/// counted and no more: the page and the log come first.
/// </summary>
internal sealed class ScanWriter(
    ScanRecorder recorder, ScanStore store, SuspicionBoard board, LedgerOptions options, LedgerMeters meters, TimeProvider time,
    ILogger<ScanWriter> logger) : BackgroundService
{
    /// <summary>How long scans gather before they are written.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromSeconds(2);

    /// <summary>Most counts of one write: a fraction of a second of the store's time.</summary>
    public const int MostCounts = 512;

    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly ScanVisitors visitors = new();
    private int cleanedOn = -1;

    /// <summary>Writes what waits now.</summary>
    public async Task FlushAsync(CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            await WriteAsync(cancellation);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        writing.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await GuardedAsync(() => CleanAsync(stoppingToken));
        while (await WaitAsync(stoppingToken))
        {
            await Task.Delay(Gathering, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // Begun when the service is told to end, too: it is short, and what waits would be lost.
            await GuardedAsync(() => FlushAsync(CancellationToken.None));
        }
    }

    private async Task<bool> WaitAsync(CancellationToken stopping)
    {
        try
        {
            return await recorder.Waiting.WaitToReadAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task GuardedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // The service ends.
        }
#pragma warning disable CA1031 // Whatever failed, scans are no reason to take anything down.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LedgerLog.ScansFailed(logger, fault);
            meters.DatabaseFailed(fault, "scans");
        }
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        var counts = new Dictionary<(ScannedPack Pack, int Day, string Country), long>();
        var lost = 0L;
        for (var read = 0; read < ScanRecorder.Room && recorder.Waiting.TryRead(out var visit); read++)
        {
            var key = (visit.Pack, visit.Day, visit.Country);
            if (counts.Count == MostCounts && !counts.ContainsKey(key))
            {
                lost++;
            }
            else if (visitors.IsFirst(visit))
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        meters.ScansLost(lost, "write");
        if (counts.Count == 0)
        {
            return;
        }

        try
        {
            await CleanAsync(cancellation);
            await store.AddAsync(counts, cancellation);
            meters.ScansCounted(counts.Values.Sum());
        }
        catch
        {
            meters.ScansLost(counts.Values.Sum(), "database");
            throw;
        }

        var packs = counts.Keys.Select(key => key.Pack).Where(pack => pack.Kind != ScanKind.Batch);
        foreach (var pack in packs.DistinctBy(pack => (pack.Batch, pack.Serial)))
        {
            await store.JudgeAsync(pack, recorder.Today, cancellation);
        }

        await board.LoadAsync(cancellation);
    }

    // Once a day: the first thing of a start and of every day's first scan.
    private async Task CleanAsync(CancellationToken cancellation)
    {
        if (cleanedOn != recorder.Today)
        {
            await store.DeleteBeforeAsync(recorder.Today - options.ScanDays, cancellation);
            cleanedOn = recorder.Today;
        }
    }
}
