using System.Runtime.CompilerServices;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class LedgerClient
{
    /// <summary>
    /// Entries from an index on, and checkpoints over them. A watch from entry 0 rebuilds the tree and holds it against each
    /// checkpoint, so that every entry is verified; one that begins later verifies the checkpoints and their consistency. A broken connection is taken up again at the next index, as
    /// often as something new came in between, and otherwise after growing pauses; the caller sees each entry once.
    /// </summary>
    /// <param name="fromIndex">First index wanted.</param>
    /// <param name="follow">True: stay for new entries. False: end at the newest.</param>
    /// <param name="cancellation">Ends the watch.</param>
    public async IAsyncEnumerable<LedgerEvent> WatchAsync(
        ulong fromIndex, bool follow, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var next = fromIndex;
        var tree = new WatchedTree(fromIndex);
        var retries = new Backoff(time, RetryOptions.Default);
        while (true)
        {
            using var call = ledger.WatchEntries(
                new WatchEntriesRequest { FromIndex = next, Follow = follow }, asParty.StreamOptions(cancellation));
            LedgerUnreachableException? broken = null;
            while (broken is null)
            {
                WatchEntriesResponse? message = null;
                try
                {
                    message = await NextAsync(call.ResponseStream, cancellation);
                }
                catch (LedgerUnreachableException fault)
                {
                    broken = fault;
                    continue;
                }

                if (message is null)
                {
                    yield break;
                }

                var seen = await SeenAsync(message, next, tree, cancellation);
                if (seen.Entry is not null)
                {
                    next++;
                }

                retries.Succeeded();
                yield return seen;
            }

            if (!await retries.WaitAsync(broken.RetryAfter, cancellation))
            {
                throw broken;
            }
        }
    }

    private async Task<LedgerEvent> SeenAsync(
        WatchEntriesResponse message, ulong expected, WatchedTree tree, CancellationToken cancellation)
    {
        switch (message.EventCase)
        {
            case WatchEntriesResponse.EventOneofCase.Entry:
                var entry = LedgerEntry.From(message.Entry);
                if (entry.Index != expected)
                {
                    throw new UnprovenAnswerException($"The ledger sent entry {entry.Index} where {expected} was due.");
                }

                tree.Take(entry.Leaf.Span);
                return new LedgerEvent(entry, null);
            case WatchEntriesResponse.EventOneofCase.Checkpoint:
                var checkpoint = await Memory.AcceptAsync(message.Checkpoint, ProveConsistencyAsync, cancellation);
                tree.Hold(checkpoint);
                return new LedgerEvent(null, checkpoint);
            default:
                throw new UnprovenAnswerException("The ledger sent an event that says nothing.");
        }
    }
}
