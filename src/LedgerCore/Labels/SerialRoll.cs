using System.Security.Cryptography;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Labels;

/// <summary>
/// All serials of a label batch, made from its seed. Single serials are made on demand; the tree over them (64 bytes a
/// serial) is built when the root or a path is first asked for. Safe for use by many threads.
/// </summary>
public sealed class SerialRoll
{
    private readonly byte[] seed;
    private readonly Lazy<MerkleTree> tree;

    /// <param name="seed32">32 bytes of randomness. Who has it knows every serial of the batch.</param>
    /// <param name="units">Number of labels, 1 to 1,048,576.</param>
    /// <exception cref="ArgumentException">Another length of seed, or another number.</exception>
    public SerialRoll(ReadOnlySpan<byte> seed32, int units)
    {
        if (seed32.Length != Serial.SeedSize)
        {
            throw new ArgumentException("A seed is 32 bytes.", nameof(seed32));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(units, Serial.MaxUnits);
        seed = seed32.ToArray();
        Units = units;
        tree = new Lazy<MerkleTree>(BuildTree);
    }

    /// <summary>Number of labels.</summary>
    public int Units { get; }

    /// <summary>RFC 6962 root over the serials in order, each leaf the 20 bytes of the text. Costs a pass over the batch once.</summary>
    public Hash Root => tree.Value.Root;

    /// <summary>leaf hash = SHA-256(0x00 ‖ serial as 20 ASCII bytes) (RFC 6962 §2.1)</summary>
    public static Hash LeafOf(Serial serial)
    {
        Span<byte> text = stackalloc byte[Serial.Length];
        serial.WriteTo(text);
        return TreeHasher.Leaf(text);
    }

    /// <summary>Whether the path shows the serial, at the index it states, in the batch with that root and number of units.</summary>
    public static bool Verify(Serial serial, int units, ReadOnlySpan<Hash> path, Hash root) =>
        units > 0 && InclusionProof.Verify(LeafOf(serial), (ulong)serial.Index, (ulong)units, path, root);

    /// <summary>The serial of a pack.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no such pack.</exception>
    public Serial At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Units);
        using var hmac = Keyed();
        return Serial.Derive(hmac, index);
    }

    /// <summary>The inclusion proof of a pack's serial.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no such pack.</exception>
    public Hash[] Path(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return tree.Value.Path((ulong)index);
    }

    /// <summary>Whether the serial is of this batch: one derivation, without the tree.</summary>
    public bool Contains(Serial serial) => serial.Index < Units && At(serial.Index).FixedTimeEquals(serial);

    private MerkleTree BuildTree()
    {
        using var hmac = Keyed();
        var leaves = new Hash[Units];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = LeafOf(Serial.Derive(hmac, i));
        }

        return MerkleTree.Build(leaves);
    }

    private IncrementalHash Keyed() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, seed);
}
