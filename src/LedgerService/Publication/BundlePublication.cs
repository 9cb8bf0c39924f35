using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Log;

namespace Traceability.LedgerService.Publication;

/// <summary>
/// Entry bundles (C2SP tlog-tiles), and the sealed parts and rulings beside them: whole entries, only behind the gate (docs/access.md).
/// Sealed parts are never in memory as a whole.
/// </summary>
internal sealed class BundlePublication(LogReader log, SealedReader parts)
{
    // Together at most 16 MiB of sealed parts in memory; no transaction is open while a slow reader takes them.
    private const int EntriesAtOnce = 16;

    public Task EntriesAsync(HttpContext http) => EntryBundleId.TryParse(Answer.PathOf(http), out var bundle)
        ? AnswerAsync(http, bundle.Index, bundle.Width, EntriesOf)
        : Answer.NotFound(http);

    public Task SealedAsync(HttpContext http) => SealedBundleId.TryParse(Answer.PathOf(http), out var bundle)
        ? AnswerAsync(http, bundle.Index, bundle.Width, SealedOf)
        : Answer.NotFound(http);

    public Task RulingsAsync(HttpContext http) => RulingBundleId.TryParse(Answer.PathOf(http), out var bundle)
        ? AnswerAsync(http, bundle.Index, bundle.Width, RulingsOf)
        : Answer.NotFound(http);

    private async Task AnswerAsync(
        HttpContext http, ulong index, int width, Func<ulong, int, CancellationToken, IAsyncEnumerable<ReadOnlyMemory<byte>>> read)
    {
        var first = (UInt128)index * TileId.FullWidth;
        if (first + (uint)width > (await log.HeadAsync(http.RequestAborted)).Size)
        {
            await Answer.NotFound(http);
            return;
        }

        await Answer.SendPrivateAsync(http, read((ulong)first, width, http.RequestAborted));
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> EntriesOf(ulong first, int width, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = await log.EntriesAsync(first, width, cancellation);
        yield return EntryBundle.Write([.. rows.Select(row => (ReadOnlyMemory<byte>)row.Leaf)]);
    }

    // As they are stored: who replays the rules finds every byte that was changed there.
    private async IAsyncEnumerable<ReadOnlyMemory<byte>> RulingsOf(ulong first, int width, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var row in await log.EntriesAsync(first, width, cancellation))
        {
            var length = new byte[sizeof(uint)];
            BinaryPrimitives.WriteUInt32BigEndian(length, (uint)row.Ruling.Length);
            yield return length;
            yield return row.Ruling;
        }
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> SealedOf(ulong first, int width, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var done = 0; done < width; done += EntriesAtOnce)
        {
            yield return await parts.RestrictedAsync(first + (ulong)done, Math.Min(EntriesAtOnce, width - done), cancellation);
        }
    }
}
