using System.Buffers.Binary;

namespace Traceability.Audit.Replay;

/// <summary>
/// Puts the records of a gathering in order of key: quicksort on seven bytes of the keys at a time (Bentley and Sedgewick, 1997), which are
/// compared as a number, and never twice the beginning that many keys share.
/// </summary>
internal sealed class KeySort
{
    private const int BytesOfHead = 7;
    private const int Few = 12;

    private readonly Gathering gathering;
    private readonly (ulong Head, int Place)[] items;

    private KeySort(Gathering gathering)
    {
        this.gathering = gathering;
        items = [.. gathering.Places.Select(place => (HeadOf(place, 0), place))];
    }

    /// <summary>The places of the records, in order of key.</summary>
    public static IEnumerable<int> InOrder(Gathering gathering)
    {
        var sort = new KeySort(gathering);
        sort.Sort(sort.items, 0);
        return sort.items.Select(item => item.Place);
    }

    private void Sort(Span<(ulong Head, int Place)> span, int depth)
    {
        while (span.Length > Few)
        {
            var pivot = Median(span[0].Head, span[span.Length / 2].Head, span[^1].Head);
            var (below, at, above) = (0, 0, span.Length);
            while (at < above)
            {
                var head = span[at].Head;
                if (head < pivot)
                {
                    (span[below], span[at]) = (span[at], span[below]);
                    below++;
                    at++;
                }
                else if (head > pivot)
                {
                    above--;
                    (span[above], span[at]) = (span[at], span[above]);
                }
                else
                {
                    at++;
                }
            }

            Sort(span[..below], depth);
            Sort(span[above..], depth);
            span = span[below..above];
            depth += BytesOfHead;
            foreach (ref var item in span)
            {
                item.Head = HeadOf(item.Place, depth);
            }
        }

        SortFew(span, depth);
    }

    private void SortFew(Span<(ulong Head, int Place)> span, int depth)
    {
        for (var next = 1; next < span.Length; next++)
        {
            var item = span[next];
            var at = next;
            for (; at > 0 && Compare(item, span[at - 1], depth) < 0; at--)
            {
                span[at] = span[at - 1];
            }

            span[at] = item;
        }
    }

    private int Compare((ulong Head, int Place) a, (ulong Head, int Place) b, int depth) => a.Head != b.Head
        ? a.Head.CompareTo(b.Head)
        : Rest(a.Place, depth).SequenceCompareTo(Rest(b.Place, depth));

    private ReadOnlySpan<byte> Rest(int place, int depth)
    {
        var key = gathering.KeyAt(place);
        return key[Math.Min(depth, key.Length)..];
    }

    // Seven bytes and how many are left, up to eight: a key is before one that goes on where it ends.
    private ulong HeadOf(int place, int depth)
    {
        var rest = Rest(place, depth);
        if (rest.Length > BytesOfHead)
        {
            return (BinaryPrimitives.ReadUInt64BigEndian(rest) & ~0xFFUL) | (BytesOfHead + 1);
        }

        Span<byte> head = stackalloc byte[sizeof(ulong)];
        head.Clear();
        rest.CopyTo(head);
        head[BytesOfHead] = (byte)rest.Length;
        return BinaryPrimitives.ReadUInt64BigEndian(head);
    }

    private static ulong Median(ulong a, ulong b, ulong c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
