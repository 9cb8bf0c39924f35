using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// The single writer. It takes whatever waits, up to the batch limit, and commits it as one batch: while one batch is
/// being written the next one gathers, so load makes batches larger and nobody waits for a timer.
/// </summary>
public sealed class Sequencer(
    StatementQueue queue, BatchCommit commit, LedgerMeters meters, LedgerOptions options, ILogger<Sequencer> logger) : BackgroundService
{
    /// <summary>Takes no more, and answers what was accepted before the service stops.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        if (ExecuteTask is { } running)
        {
            await running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await queue.TakeAsync(options.BatchLimit) is { Count: > 0 } batch)
        {
            await RunAsync(batch);
        }
    }

    private void Answer(PendingStatement pending, AppendOutcome outcome)
    {
        if (outcome.Fault is { } fault)
        {
            LedgerLog.RulingFailed(logger, pending.Statement.Id.ToString(), fault);
            pending.Fail(fault);
        }
        else
        {
            pending.Answer(outcome);
        }
    }

    private async Task RunAsync(List<PendingStatement> batch)
    {
        try
        {
            // Not cancelled by shutdown: what was accepted is answered.
            var outcomes = await commit.RunAsync(batch, CancellationToken.None);
            for (var i = 0; i < batch.Count; i++)
            {
                Answer(batch[i], outcomes[i]);
            }
        }
        catch (LogForkedException forked)
        {
            batch.ForEach(pending => pending.Fail(forked));
        }
        catch (ClockSteppedException stepped)
        {
            batch.ForEach(pending => pending.Fail(new LogUnavailableException(stepped.Message, stepped)));
        }
#pragma warning disable CA1031 // Whatever failed, this batch's callers must be told and the next batch starts from the store.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LedgerLog.BatchFailed(logger, batch.Count, fault);
            meters.DatabaseFailed(fault, "batch");
            meters.Count(batch.Count, "failed");
            var unavailable = new LogUnavailableException(
                "The ledger could not tell whether this was recorded. Send the same statement again: it is never recorded twice.", fault);
            batch.ForEach(pending => pending.Fail(unavailable));
        }
    }
}
