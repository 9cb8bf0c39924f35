namespace Traceability.Client;

/// <summary>One synchronisation: what is queued, and how far it got.</summary>
internal sealed class SyncRun
{
    private readonly Workspace workspace;
    private readonly LedgerClient client;
    private readonly IProgress<SyncStep>? progress;
    private readonly LinkedList<OutboxItem> queued;
    private readonly int total;
    private int sent;
    private int refused;

    internal SyncRun(Workspace workspace, LedgerClient client, IProgress<SyncStep>? progress)
    {
        this.workspace = workspace;
        this.client = client;
        this.progress = progress;
        queued = new LinkedList<OutboxItem>(workspace.Outbox.List(OutboxStatus.Queued));
        total = queued.Count;
    }

    internal bool HasQueued => queued.Count > 0;

    internal int Decided => sent + refused;

    /// <summary>Sends what is queued over one stream; null when the stream ended well, else why it is worth trying again.</summary>
    internal async Task<LedgerUnreachableException?> SendQueuedAsync(CancellationToken cancellation)
    {
        LedgerUnreachableException? passing = null;
        var place = queued.First;
        try
        {
            var batch = queued.Select(item => item.Statement).ToArray();
            await foreach (var outcome in client.AppendBatchAsync(batch, cancellation))
            {
                var decided = place!;
                place = decided.Next;
                if (outcome.Refusal is { } refusal && (refusal.IsPassing || passing is not null))
                {
                    // The ledger is full. What comes after may have been refused only because this one is missing:
                    // none of those refusals counts, and all of them are sent again in order.
                    passing ??= new LedgerUnreachableException(refusal, null);
                    continue;
                }

                Decide(decided.Value, outcome);
                queued.Remove(decided);
            }

            return passing;
        }
        catch (LedgerUnreachableException broken)
        {
            return broken;
        }
        catch (LedgerRefusedException refusedStream)
        {
            // The stream as a whole was refused: no statement was.
            return new LedgerUnreachableException(refusedStream.Refusal.Status, refusedStream.Message, null, refusedStream);
        }
        finally
        {
            workspace.Outbox.FlushMoves();
        }
    }

    internal void TellWaiting(LedgerException reason) =>
        progress?.Report(new SyncStep(total, sent, refused, null, null, reason));

    internal SyncReport Report(LedgerException? gaveUp) => new(sent, refused, queued.Count, gaveUp);

    private void Decide(OutboxItem item, AppendOutcome outcome)
    {
        if (outcome.Receipt is { } receipt)
        {
            workspace.Receipts.Keep(receipt);
            workspace.Outbox.MarkSent(item);
            sent++;
        }
        else
        {
            workspace.Outbox.MarkRefused(item, outcome.Refusal!);
            refused++;
        }

        progress?.Report(new SyncStep(total, sent, refused, item, outcome, null));
    }
}
