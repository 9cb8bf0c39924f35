using System.Buffers.Binary;

namespace Traceability.Audit.Replay;

/// <summary>
/// Tells of most keys that are not there that they are not, in 32 MiB however many there are (a Bloom filter of four bits a key): a rule
/// asks as often for what must not be there as for what must. Written by one thread, read by another.
/// </summary>
internal sealed class KeySieve
{
    private const int Bits = 1 << 28;
    private const int Probes = 4;

    private readonly ulong[] words = new ulong[Bits / 64];

    public void Add(ReadOnlySpan<byte> key)
    {
        var hash = HashOf(key);
        for (var probe = 0; probe < Probes; probe++)
        {
            var bit = BitOf(hash, probe);
            words[bit >> 6] |= 1UL << (bit & 63);
        }
    }

    /// <summary>False when the key was never added; true when it was, and sometimes when not.</summary>
    public bool MayHold(ReadOnlySpan<byte> key)
    {
        var hash = HashOf(key);
        for (var probe = 0; probe < Probes; probe++)
        {
            var bit = BitOf(hash, probe);
            if ((words[bit >> 6] & (1UL << (bit & 63))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int BitOf(ulong hash, int probe) => (int)((hash + ((ulong)probe * ((hash >> 32) | 1))) & (Bits - 1));

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

    private static ulong Mix(ulong word)
    {
        word *= 0x9E37_79B9_7F4A_7C15;
        return word ^ (word >> 29);
    }
}
