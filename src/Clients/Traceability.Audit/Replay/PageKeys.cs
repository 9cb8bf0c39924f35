namespace Traceability.Audit.Replay;

/// <summary>Of the keys that a file's pages begin with, evenly so many that a few pages are left to look at; never more than 2,048.</summary>
internal sealed class PageKeys
{
    private const int Most = 2048;

    private readonly List<(long Page, byte[] Key)> kept = [];
    private long step = 1;

    /// <summary>Told of every page that rows begin in, in order.</summary>
    public void Offer(long page, ReadOnlySpan<byte> key)
    {
        if (kept.Count > 0 && page < kept[^1].Page + step)
        {
            return;
        }

        kept.Add((page, key.ToArray()));
        if (kept.Count == Most)
        {
            kept.RemoveAll(one => one.Page / step % 2 == 1);
            step *= 2;
        }
    }

    /// <summary>The pages among which a key is, if it is anywhere: from one to another, that one included.</summary>
    /// <param name="key">Asked for.</param>
    /// <param name="pages">Of the file.</param>
    public (long First, long Last) Around(ReadOnlySpan<byte> key, long pages)
    {
        var (low, high) = (0, kept.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = kept[middle].Key.AsSpan().SequenceCompareTo(key) <= 0 ? (middle + 1, high) : (low, middle);
        }

        // low is the first that begins behind the key.
        return (low == 0 ? 0 : kept[low - 1].Page, low == kept.Count ? pages - 1 : kept[low].Page - 1);
    }
}
