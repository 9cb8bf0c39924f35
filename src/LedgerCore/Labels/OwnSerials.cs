using System.Collections.Frozen;
using System.Text;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Labels;

/// <summary>Serials that the issuer made itself, in its own order (docs/formats/serials.md, "Serials of one's own").</summary>
public sealed class OwnSerials : IPackSerials
{
    private readonly string[] serials;
    private readonly Lazy<FrozenDictionary<string, int>> places;
    private readonly Lazy<MerkleTree> tree;

    /// <param name="serials">1 to 1,048,576, each a <see cref="PackSerial"/>, none twice.</param>
    /// <exception cref="ArgumentException">Another number of them.</exception>
    public OwnSerials(IEnumerable<string> serials)
    {
        this.serials = [.. serials];
        ArgumentOutOfRangeException.ThrowIfLessThan(this.serials.Length, 1, nameof(serials));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(this.serials.Length, Serial.MaxUnits, nameof(serials));
        places = new(() => this.serials.Select((text, index) => (text, index)).DistinctBy(pair => pair.text)
            .ToFrozenDictionary(pair => pair.text, pair => pair.index, StringComparer.Ordinal));
        tree = new(() => MerkleTree.Build([.. this.serials.Select(LeafOf)]));
    }

    /// <inheritdoc/>
    public int Units => serials.Length;

    /// <inheritdoc/>
    public Hash Root => tree.Value.Root;

    /// <inheritdoc/>
    public string TextAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Units);
        return serials[index];
    }

    /// <inheritdoc/>
    public Hash[] Path(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return tree.Value.Path((ulong)index);
    }

    /// <inheritdoc/>
    public bool TryFind(string text, out int index) => places.Value.TryGetValue(text, out index);

    /// <summary>leaf hash = SHA-256(0x00 ‖ serial as ASCII) (RFC 6962 §2.1)</summary>
    internal static Hash LeafOf(string text)
    {
        Span<byte> bytes = stackalloc byte[PackSerial.MaxLength];
        return TreeHasher.Leaf(bytes[..Encoding.ASCII.GetBytes(text, bytes)]);
    }
}
