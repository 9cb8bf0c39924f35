using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// Hears of what other services commit to the same database: it looks at the newest checkpoint ten times a second, keeps it
/// outside the database as one that readers here may have been told, and wakes those who follow the log. The embedded database
/// has no other services. docs/adr/0028 says why it asks instead of being told.
/// </summary>
public sealed class OtherWriters(
    CosignedCheckpoints checkpoints, ShownHistory history, CommitSignal signal, LedgerOptions options, TimeProvider time, LedgerMeters meters,
    ILogger<OtherWriters> logger)
    : BackgroundService
{
    /// <summary>Between two looks: what a follower here is later than one where the entry was committed, at most.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private ulong known;
    private bool isSound = true;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start kept the newest there was; whoever follows reads what is there when it begins.
        known = history.Newest.Size;
        while (options.Database != DatabaseKind.Sqlite && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A watcher never takes the service down; what is wrong shows in every batch too.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                Tell(fault);
                meters.DatabaseFailed(fault, "follower");
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        // A failover, or a restored server, may have brought another history, and a longer one: it is kept by nobody.
        var newest = SignedCheckpoint.Read(await checkpoints.SignedAsync(cancellation)).Size;
        if (newest > known)
        {
            known = newest;
            signal.Raise();
        }

        isSound = true;
    }

    // Once until it is well again: an outage of an hour is not 36,000 lines.
    private void Tell(Exception fault)
    {
        if (isSound)
        {
            LedgerLog.NewestUnknown(logger, fault);
        }

        isSound = false;
    }
}
