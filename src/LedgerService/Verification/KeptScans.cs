using Google.Protobuf;
using Microsoft.Extensions.Caching.Memory;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// What was read for codes a moment ago: views of packs, and the stories of their batches. One holds while the log has the size that it was
/// read at, and for some seconds, because a certificate may end and a checkpoint be cosigned without a new entry. Bounded by number.
/// </summary>
internal sealed class KeptScans(TimeProvider time) : IDisposable
{
    /// <summary>Longest that something is told again, milliseconds.</summary>
    public const long MaximumAgeMs = 5_000;

    private const int Kept = 500;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = 2 * Kept });

    /// <summary>The view of a code; null when there is none that still holds.</summary>
    /// <param name="size">Entries of the log now.</param>
    public ScanView? View(ScannedCode code, long size) => Find<ScanView>(code, size);

    /// <summary>The story of a batch, by the id of its statement; null when there is none that still holds.</summary>
    /// <param name="size">Entries of the log now.</param>
    public ScanStory? Story(ByteString batch, long size) => Find<ScanStory>(batch, size);

    /// <summary>Keeps the view of a code that was issued; others are not asked for twice.</summary>
    /// <param name="size">Entries of the log before it was read: it is never older than that.</param>
    public void Keep(ScannedCode code, long size, ScanView view)
    {
        if (view.Answer.IsKnown)
        {
            Keep((object)code, new Entry(size, view.NowMs, view));
        }
    }

    /// <summary>Keeps the story of a batch.</summary>
    /// <param name="size">Entries of the log before it was read: it is never older than that.</param>
    public void Keep(ByteString batch, long size, ScanStory story) => Keep((object)batch, new Entry(size, story.ReadMs, story));

    public void Dispose() => kept.Dispose();

    private T? Find<T>(object key, long size)
        where T : class =>
        kept.TryGetValue(key, out Entry? entry) && entry!.Size == size && time.GetUtcNow().ToUnixTimeMilliseconds() - entry.ReadMs is >= 0 and < MaximumAgeMs
            ? entry.Value as T
            : null;

    private void Keep(object key, Entry entry) =>
        kept.Set(key, entry, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMilliseconds(MaximumAgeMs) });

    private sealed record Entry(long Size, long ReadMs, object Value);
}
