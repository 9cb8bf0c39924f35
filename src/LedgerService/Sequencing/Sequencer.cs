using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// The single writer. It takes whatever waits, up to the batch limit, and commits it as one batch: while one batch is
/// being written the next one gathers, so load makes batches larger and nobody waits for a timer. A batch is answered
/// while the next one is written.
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
        var answering = Task.CompletedTask;
        while (await queue.TakeAsync(options.BatchLimit) is { Count: > 0 } batch)
        {
            // Not cancelled by shutdown: what was accepted is answered.
            Func<Task<IReadOnlyList<AppendOutcome>>>? answer = null;
            await GuardAsync(batch, async () => answer = await commit.BeginAsync(batch, CancellationToken.None));
            await answering;
            answering = answer is null ? Task.CompletedTask : Task.Run(() => GuardAsync(batch, () => AnswerAsync(batch, answer)), CancellationToken.None);
        }

        await answering;
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

    private async Task AnswerAsync(List<PendingStatement> batch, Func<Task<IReadOnlyList<AppendOutcome>>> answer)
    {
        var outcomes = await answer();
        for (var i = 0; i < batch.Count; i++)
        {
            Answer(batch[i], outcomes[i]);
        }
    }

    private async Task GuardAsync(List<PendingStatement> batch, Func<Task> run)
    {
        try
        {
            await run();
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
