using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Vitals;

/// <summary>Looks once a second, and once before anything is served. What it sees is what health tells and gauges show.</summary>
internal sealed class VitalsWatch(
    VitalsProbe probe, Readiness readiness, LedgerGauges gauges, LedgerMeters meters, TimeProvider time, ILogger<VitalsWatch> logger) : BackgroundService
{
    /// <summary>Between two looks.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // A database that takes longer for a handful of rows does not serve readers either.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private string told = "";

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        gauges.Show(readiness);
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Looks once; a database that does not answer is what it then has seen.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            using var until = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
            readiness.Seen = await probe.LookAsync(readiness.Seen, until.Token).WaitAsync(until.Token);
        }
#pragma warning disable CA1031 // Whatever failed, a watcher never takes the service down; it tells that it could not look.
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            meters.DatabaseFailed(fault, "health");
            readiness.Seen = probe.Fresh(readiness.Seen);
        }

        Tell();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
            {
                await LookAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // Once when the reasons change: a disk that stays full is one line.
    private void Tell()
    {
        var codes = string.Join(", ", readiness.Reasons().Select(reason => reason.Code).Distinct());
        if (codes == told)
        {
            return;
        }

        told = codes;
        if (codes.Length == 0)
        {
            LedgerLog.Well(logger);
        }
        else
        {
            LedgerLog.NotWell(logger, codes);
        }
    }
}
