using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Audit.Fsck;

/// <summary>
/// The bundles of a log in order, fetched ahead and judged by so many threads; as many ahead as keep them busy, and no more.
/// </summary>
internal sealed class LogFeed(BundleJudge judge, int threads) : IDisposable
{
    private readonly SemaphoreSlim places = new(threads);

    /// <summary>From the bundle of an entry on, to a size of the log.</summary>
    public async IAsyncEnumerable<JudgedBundle> ReadAsync(ulong from, ulong size, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = Channel.CreateBounded<Task<JudgedBundle>>(
            new BoundedChannelOptions((4 * threads) + 2) { SingleReader = true, SingleWriter = true });
        var feed = FeedAsync(from, size, ahead.Writer, stop.Token);
        try
        {
            await foreach (var bundle in ahead.Reader.ReadAllAsync(cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return await bundle;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await feed;
            while (ahead.Reader.TryRead(out var left))
            {
                await Task.WhenAny(left);
            }
        }
    }

    /// <summary>Does something while no bundle is judged.</summary>
    public async Task StandStillAsync(Action action)
    {
        for (var place = 0; place < threads; place++)
        {
            await places.WaitAsync();
        }

        action();
        places.Release(threads);
    }

    public void Dispose() => places.Dispose();

    private async Task FeedAsync(ulong from, ulong size, ChannelWriter<Task<JudgedBundle>> ahead, CancellationToken cancellation)
    {
        try
        {
            for (var index = from / TileId.FullWidth; index * TileId.FullWidth < size; index++)
            {
                var wanted = index;
                await ahead.WriteAsync(Task.Run(() => judge.JudgeAsync(wanted, size, places, cancellation), CancellationToken.None), cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // Who reads has ended.
        }

        ahead.Complete();
    }
}
