using Grpc.Core;
using Traceability.LedgerService.Log;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>Following the log. The cursor is the index, so a watcher resumes anywhere without gap or repeat.</summary>
internal sealed partial class LedgerApi
{
    private const int Page = 256;

    public override async Task WatchEntries(
        WatchEntriesRequest request, IServerStreamWriter<WatchEntriesResponse> responseStream, ServerCallContext context)
    {
        // A watcher, above all one that does not read, would hold up a stopping service for as long as it stays.
        using var until = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        var next = request.FromIndex;
        try
        {
            await FollowAsync(request, responseStream, context, sent => next = sent + 1, until.Token);
        }
        catch (OperationCanceledException) when (!context.CancellationToken.IsCancellationRequested)
        {
            throw new LedgerDrainingException("The ledger is stopping. Go on from the next index at another service, or once it is back.", next);
        }
    }

    private async Task FollowAsync(
        WatchEntriesRequest request, IServerStreamWriter<WatchEntriesResponse> responseStream, ServerCallContext context,
        Action<ulong> sent, CancellationToken cancellation)
    {
        var next = request.FromIndex;
        while (true)
        {
            var committed = signal.Next;
            var note = await log.CheckpointAsync(cancellation);
            var size = SignedCheckpoint.Read(note).Size;
            var before = next;
            while (next < size)
            {
                // A key that was taken away since the call began reads no further.
                await gate.StayAsync(context, cancellation);
                foreach (var row in await log.EntriesAsync(next, (int)Math.Min(Page, size - next), cancellation))
                {
                    await responseStream.WriteAsync(new WatchEntriesResponse { Entry = EntryOf(row) }, cancellation);
                    sent(next++);
                }
            }

            if (next > before || !request.Follow)
            {
                await responseStream.WriteAsync(new WatchEntriesResponse { Checkpoint = note }, cancellation);
            }

            if (!request.Follow)
            {
                return;
            }

            await committed.WaitAsync(cancellation);
        }
    }
}
