using System.Security.Cryptography;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Labels;

/// <summary>
/// All serials of a label batch, or all codes under its scratch panels, made from its seed. Single serials are made on
/// demand; the tree over them (64 bytes a serial) is built when the root or a path is first asked for. Safe for use by many threads.
/// </summary>
public sealed class SerialRoll : IPackSerials
{
    private readonly bool isInner;
    private readonly byte[] seed;
    private readonly Lazy<MerkleTree> tree;

    /// <param name="seed32">32 bytes of randomness. Who has it knows every serial of the batch.</param>
    /// <param name="units">Number of labels, 1 to 1,048,576.</param>
    /// <exception cref="ArgumentException">Another length of seed, or another number.</exception>
    public SerialRoll(ReadOnlySpan<byte> seed32, int units)
        : this(seed32, units, isInner: false)
    {
    }

    private SerialRoll(ReadOnlySpan<byte> seed32, int units, bool isInner)
    {
        if (seed32.Length != Serial.SeedSize)
        {
            throw new ArgumentException("A seed is 32 bytes.", nameof(seed32));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(units, Serial.MaxUnits);
        this.isInner = isInner;
        seed = seed32.ToArray();
        Units = units;
        tree = new Lazy<MerkleTree>(BuildTree);
    }

    /// <summary>Number of labels.</summary>
    public int Units { get; }

    /// <summary>RFC 6962 root over the serials in order, each leaf the 20 bytes of the text. Costs a pass over the batch once.</summary>
    public Hash Root => tree.Value.Root;

    /// <summary>The codes under the scratch panels of the batch's packs: of the same form as serials, and none of them.</summary>
    public static SerialRoll Inner(ReadOnlySpan<byte> seed32, int units) => new(seed32, units, isInner: true);

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
        return Serial.Derive(hmac, index, isInner);
    }

    /// <inheritdoc/>
    public string TextAt(int index) => At(index).ToString();

    /// <summary>All in order, each made when it is asked for.</summary>
    public IEnumerable<Serial> All()
    {
        using var hmac = Keyed();
        for (var index = 0; index < Units; index++)
        {
            yield return Serial.Derive(hmac, index, isInner);
        }
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

    /// <inheritdoc/>
    public bool TryFind(string text, out int index)
    {
        var isMine = Serial.TryParse(text, out var serial) && Contains(serial);
        index = isMine ? serial.Index : 0;
        return isMine;
    }

    private MerkleTree BuildTree()
    {
        var leaves = new Hash[Units];
        foreach (var serial in All())
        {
            leaves[serial.Index] = LeafOf(serial);
        }

        return MerkleTree.Build(leaves);
    }

    private IncrementalHash Keyed() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, seed);
}
