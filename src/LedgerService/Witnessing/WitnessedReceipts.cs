using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;
using Traceability.V1;

namespace Traceability.LedgerService.Witnessing;

/// <summary>
/// Receipts of statements whose callers wait for the quorum. All who wait are woken by one cosigned checkpoint, and prove
/// under it from one reading of the tree.
/// </summary>
public sealed class WitnessedReceipts(
    WitnessTerms terms, CosignedCheckpoints checkpoints, ReceiptBook receipts, CheckedNotes notes, TileReader tiles,
    CommitSignal signal, LedgerOptions options, TimeProvider time)
{
    // Callers that may wait at once; who comes when the witnesses are away for long is told so without a wait.
    private const int MostWaiting = 16_384;

    private volatile Moment now = new(null, "", _ => throw new InvalidOperationException("Nothing is witnessed yet."));
    private int waiting;

    /// <summary>After a cosignature was kept: looks whether the quorum has a newer checkpoint, and wakes those who wait for it.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        if (!terms.IsRequired)
        {
            // Nobody waits; but a mirror can show it.
            signal.Raise();
            return;
        }

        if (await checkpoints.ShownAsync(cancellation) is not { } note)
        {
            return;
        }

        var next = new Moment(notes.Open(note), note, tiles.Remembering());
        Moment before;
        do
        {
            before = now;
            if (before.Checkpoint is { } shown && shown.Size >= next.Checkpoint!.Size)
            {
                return;
            }
        }
        while (Interlocked.CompareExchange(ref now, next, before) != before);

        before.Passed.TrySetResult();
        signal.Raise();
    }

    /// <summary>The receipt of an entry, once enough witnesses vouch for it.</summary>
    /// <exception cref="NotYetWitnessedException">They did not in time. The entry stays.</exception>
    public async Task<Receipt> OfAsync(EntryRow entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (IsCovered(now, entry))
        {
            // Asked again: as it was given, or could have been.
            return await receipts.OfAsync(entry, cancellation);
        }

        var moment = await CoveringAsync(entry, cancellation);
        return ReceiptBook.Prove(entry, moment.Checkpoint!, moment.Note, moment.Nodes);
    }

    private async Task<Moment> CoveringAsync(EntryRow entry, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.WitnessWaitMs), time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            if (Interlocked.Increment(ref waiting) > MostWaiting)
            {
                throw NotYetWitnessedException.Of(entry.Index);
            }

            var moment = now;
            while (!IsCovered(moment, entry))
            {
                await moment.Passed.Task.WaitAsync(until.Token);
                moment = now;
            }

            return moment;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw NotYetWitnessedException.Of(entry.Index);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private static bool IsCovered(Moment moment, EntryRow entry) => moment.Checkpoint?.Size > (ulong)entry.Index;

    private sealed record Moment(Checkpoint? Checkpoint, string Note, NodeSource Nodes)
    {
        /// <summary>Ends when the next one has come.</summary>
        public TaskCompletionSource Passed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
