using Grpc.Core;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Sequencing;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>Following the log. The cursor is the index, so a watcher resumes anywhere without gap or repeat.</summary>
internal sealed partial class LedgerApi
{
    private const int Page = 256;

    public override async Task WatchEntries(
        WatchEntriesRequest request, IServerStreamWriter<WatchEntriesResponse> responseStream, ServerCallContext context)
    {
        var next = request.FromIndex;
        var cancellation = context.CancellationToken;
        while (true)
        {
            var committed = signal.Next;
            var note = await log.CheckpointAsync(cancellation);
            var size = SignedCheckpoint.Read(note).Size;
            var before = next;
            while (next < size)
            {
                foreach (var row in await log.EntriesAsync(next, (int)Math.Min(Page, size - next), cancellation))
                {
                    await responseStream.WriteAsync(new WatchEntriesResponse { Entry = EntryOf(row) }, cancellation);
                    next++;
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

            await WaitAsync(committed, cancellation);
        }
    }

    // A follower would otherwise hold up a service that is to end, until the host loses patience.
    private async Task WaitAsync(Task committed, CancellationToken cancellation)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lifetime.ApplicationStopping);
        try
        {
            await committed.WaitAsync(until.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new LogUnavailableException("The ledger is stopping. Follow it again from the next index.");
        }
    }
}
