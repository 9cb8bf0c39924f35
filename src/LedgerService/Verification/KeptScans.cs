using Google.Protobuf;
using Microsoft.Extensions.Caching.Memory;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// What was read for codes a moment ago: views of packs, the verdicts on their lot codes and the stories of their batches. One holds until the
/// next commit that this service makes or hears of (<see cref="Log.CommitSignal"/>: another service's a tenth of a second later), and for some
/// seconds, because a certificate may end and a checkpoint be cosigned without a new entry. Bounded by number.
/// </summary>
internal sealed class KeptScans(TimeProvider time) : IDisposable
{
    /// <summary>Longest that something is told again, milliseconds.</summary>
    public const long MaximumAgeMs = 5_000;

    /// <summary>Shortest, while there is no commit: each has an end of its own, so that what was first asked for together is not read anew together.</summary>
    public const long LeastAgeMs = 2_500;

    private const int Kept = 2_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <summary>The view of a code; null when there is none that still holds.</summary>
    public ScanView? View(ScannedCode code) => Find<ScanView>(code);

    /// <summary>The verdict on a lot code; null when there is none that still holds.</summary>
    /// <param name="lot">A code without serial.</param>
    public LabelAnswer? Verdict(ScannedCode lot) => Find<LabelAnswer>((lot, nameof(Verdict)));

    /// <summary>The story of a batch, by the id of its statement; null when there is none that still holds.</summary>
    public ScanStory? Story(ByteString batch) => Find<ScanStory>(batch);

    /// <summary>Keeps the view of a code that was issued; others are not asked for twice.</summary>
    /// <param name="nextCommit">Ends with the first commit that may not be in it: taken before it was read.</param>
    public void Keep(ScannedCode code, Task nextCommit, ScanView view)
    {
        if (view.Answer.IsKnown)
        {
            Keep((object)code, new Entry(nextCommit, view.NowMs, view));
        }
    }

    /// <summary>Keeps the verdict on a lot code that was issued.</summary>
    /// <param name="nextCommit">Ends with the first commit that may not be in it: taken before it was read.</param>
    public void Keep(ScannedCode lot, Task nextCommit, LabelAnswer verdict)
    {
        if (verdict.IsKnown)
        {
            Keep((lot, nameof(Verdict)), new Entry(nextCommit, time.GetUtcNow().ToUnixTimeMilliseconds(), verdict));
        }
    }

    /// <summary>Keeps the story of a batch.</summary>
    /// <param name="nextCommit">Ends with the first commit that may not be in it: taken before it was read.</param>
    public void Keep(ByteString batch, Task nextCommit, ScanStory story) => Keep((object)batch, new Entry(nextCommit, story.ReadMs, story));

    public void Dispose() => kept.Dispose();

    private T? Find<T>(object key)
        where T : class =>
        kept.TryGetValue(key, out Entry? entry)
            && !entry!.NextCommit.IsCompleted
            && time.GetUtcNow().ToUnixTimeMilliseconds() - entry.ReadMs is >= 0 and var age
            && age < AgeOf(key)
            ? entry.Value as T
            : null;

    private static long AgeOf(object key) => LeastAgeMs + ((uint)key.GetHashCode() % (MaximumAgeMs - LeastAgeMs));

    private void Keep(object key, Entry entry) =>
        kept.Set(key, entry, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMilliseconds(MaximumAgeMs) });

    private sealed record Entry(Task NextCommit, long ReadMs, object Value);
}
