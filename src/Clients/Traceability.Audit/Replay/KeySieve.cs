using System.Buffers.Binary;

namespace Traceability.Audit.Replay;

/// <summary>
/// Tells of most keys that are not there that they are not, in 32 MiB however many there are (a Bloom filter of four bits a key, all in one
/// word): a rule asks as often for what must not be there as for what must. Written by one thread, read by another.
/// </summary>
internal sealed class KeySieve
{
    private const int BitsOfPlace = 22;

    private readonly ulong[] words = new ulong[1 << BitsOfPlace];

    public void Add(ReadOnlySpan<byte> key)
    {
        var hash = HashOf(key);
        words[PlaceOf(hash)] |= MaskOf(hash);
    }

    /// <summary>False when the key was never added; true when it was, and sometimes when not.</summary>
    public bool MayHold(ReadOnlySpan<byte> key)
    {
        var hash = HashOf(key);
        var mask = MaskOf(hash);
        return (words[PlaceOf(hash)] & mask) == mask;
    }

    internal static ulong HashOf(ReadOnlySpan<byte> key)
    {
        var hash = (ulong)key.Length;
        for (; key.Length >= sizeof(ulong); key = key[sizeof(ulong)..])
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(key));
        }

        foreach (var rest in key)
        {
            hash = Mix(hash ^ rest);
        }

        return hash;
    }

    private static int PlaceOf(ulong hash) => (int)(hash >> (64 - BitsOfPlace));

    // A shift takes the lowest six bits of its count.
    private static ulong MaskOf(ulong hash) =>
        (1UL << (int)hash) | (1UL << (int)(hash >> 6)) | (1UL << (int)(hash >> 12)) | (1UL << (int)(hash >> 18));

    private static ulong Mix(ulong word)
    {
        word *= 0x9E37_79B9_7F4A_7C15;
        return word ^ (word >> 29);
    }
}
