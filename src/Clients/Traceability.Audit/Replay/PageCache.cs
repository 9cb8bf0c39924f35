using Microsoft.Win32.SafeHandles;

namespace Traceability.Audit.Replay;

/// <summary>Pages of files that were read last, 8 MiB of them. Used by one thread at a time.</summary>
internal sealed class PageCache
{
    private const int Most = 2048;

    private readonly byte[] content = new byte[Most * RunWriter.PageSize];
    private readonly (SafeFileHandle? File, long Page)[] held = new (SafeFileHandle?, long)[Most];
    private readonly Dictionary<(SafeFileHandle, long), int> places = [];
    private readonly bool[] isUsed = new bool[Most];
    private int hand;

    /// <summary>A page of a file; valid until the next call.</summary>
    public ReadOnlySpan<byte> Read(SafeFileHandle file, long page)
    {
        if (!places.TryGetValue((file, page), out var place))
        {
            place = Free();
            var at = content.AsSpan(place * RunWriter.PageSize, RunWriter.PageSize);
            Whole(file, page * RunWriter.PageSize, at);
            held[place] = (file, page);
            places[(file, page)] = place;
        }

        isUsed[place] = true;
        return content.AsSpan(place * RunWriter.PageSize, RunWriter.PageSize);
    }

    /// <summary>Forgets a file's pages.</summary>
    public void Drop(SafeFileHandle file)
    {
        for (var place = 0; place < Most; place++)
        {
            if (held[place].File == file)
            {
                places.Remove((file, held[place].Page));
                held[place] = default;
                isUsed[place] = false;
            }
        }
    }

    /// <summary>Reads all that was asked for.</summary>
    /// <exception cref="InvalidDataException">There is less.</exception>
    public static void Whole(SafeFileHandle file, long position, Span<byte> into)
    {
        while (!into.IsEmpty)
        {
            var got = RandomAccess.Read(file, into, position);
            position += got > 0 ? got : throw new InvalidDataException("A file of the replay was cut short under it.");
            into = into[got..];
        }
    }

    // One that was used since the hand passed it last gets another round.
    private int Free()
    {
        for (; isUsed[hand]; hand = (hand + 1) % Most)
        {
            isUsed[hand] = false;
        }

        var place = hand;
        hand = (hand + 1) % Most;
        if (held[place].File is { } file)
        {
            places.Remove((file, held[place].Page));
        }

        return place;
    }
}
