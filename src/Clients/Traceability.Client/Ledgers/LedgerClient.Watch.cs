using System.Runtime.CompilerServices;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class LedgerClient
{
    /// <summary>
    /// Entries from an index on, and checkpoints over them. A broken connection is taken up again at the next index, as
    /// often as something new came in between, and otherwise after growing pauses; the caller sees each entry once.
    /// </summary>
    /// <param name="fromIndex">First index wanted.</param>
    /// <param name="follow">True: stay for new entries. False: end at the newest.</param>
    /// <param name="cancellation">Ends the watch.</param>
    public async IAsyncEnumerable<LedgerEvent> WatchAsync(
        ulong fromIndex, bool follow, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var next = fromIndex;
        var retries = new Backoff(time, RetryOptions.Default);
        while (true)
        {
            using var call = ledger.WatchEntries(
                new WatchEntriesRequest { FromIndex = next, Follow = follow }, calls.StreamOptions(cancellation));
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

                var seen = await SeenAsync(message, next, cancellation);
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

    private async Task<LedgerEvent> SeenAsync(WatchEntriesResponse message, ulong expected, CancellationToken cancellation)
    {
        switch (message.EventCase)
        {
            case WatchEntriesResponse.EventOneofCase.Entry:
                var entry = LedgerEntry.From(message.Entry);
                return entry.Index == expected
                    ? new LedgerEvent(entry, null)
                    : throw new UnprovenAnswerException($"The ledger sent entry {entry.Index} where {expected} was due.");
            case WatchEntriesResponse.EventOneofCase.Checkpoint:
                return new LedgerEvent(null, await Memory.AcceptAsync(message.Checkpoint, ProveConsistencyAsync, cancellation));
            default:
                throw new UnprovenAnswerException("The ledger sent an event that says nothing.");
        }
    }
}
