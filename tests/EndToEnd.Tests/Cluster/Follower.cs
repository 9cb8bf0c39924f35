using Grpc.Core;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Cluster;

/// <summary>Follows the log at one service after the other: wherever a stream breaks, the next one goes on from the same cursor.</summary>
internal sealed class Follower(ClusterLedger cluster) : IAsyncDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly List<ulong> seen = [];
    private Task running = Task.CompletedTask;

    /// <summary>Indexes, in the order in which they came.</summary>
    public IReadOnlyList<ulong> Seen => seen;

    /// <summary>From the first entry on, at the first service.</summary>
    public void Start() => running = Task.Run(RunAsync);

    /// <summary>Returns once an entry was seen.</summary>
    public Task SeenAsync(ulong size) => Patience.UntilAsync(() => (ulong)seen.Count >= size || running.IsCompleted, $"{size} entries");

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await running;
        end.Dispose();
    }

    private async Task RunAsync()
    {
        for (var turn = 0; !end.IsCancellationRequested; turn++)
        {
            try
            {
                var service = cluster.Services[turn % cluster.Services.Count];
                var from = new WatchEntriesRequest { FromIndex = (ulong)seen.Count, Follow = true };
                using var call = service.Raw.WatchEntries(from, cluster.Ledger.OwnersProof(), cancellationToken: end.Token);
                await foreach (var answer in call.ResponseStream.ReadAllAsync(end.Token))
                {
                    if (answer.Entry is { } entry)
                    {
                        seen.Add(entry.Index);
                    }
                }
            }
            catch (RpcException broken) when (broken.StatusCode is StatusCode.Unavailable or StatusCode.Cancelled)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
