using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Audit.Fsck;

/// <summary>
/// The bundles of a log in order, fetched and judged ahead by all processors; as many ahead as keep them busy, and no more.
/// </summary>
internal static class LogFeed
{
    /// <summary>From the bundle of an entry on, to a size of the log.</summary>
    public static async IAsyncEnumerable<JudgedBundle> ReadAsync(
        BundleJudge judge, ulong from, ulong size, int threads, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = Channel.CreateBounded<Task<JudgedBundle>>(
            new BoundedChannelOptions((4 * threads) + 2) { SingleReader = true, SingleWriter = true });
        var feed = FeedAsync(judge, from, size, ahead.Writer, stop.Token);
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
        }
    }

    private static async Task FeedAsync(
        BundleJudge judge, ulong from, ulong size, ChannelWriter<Task<JudgedBundle>> ahead, CancellationToken cancellation)
    {
        try
        {
            for (var index = from / TileId.FullWidth; index * TileId.FullWidth < size; index++)
            {
                var wanted = index;
                await ahead.WriteAsync(Task.Run(() => judge.JudgeAsync(wanted, size, cancellation), CancellationToken.None), cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // Who reads has ended.
        }

        ahead.Complete();
    }
}
