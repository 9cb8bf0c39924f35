using System.Diagnostics.CodeAnalysis;

namespace NBitcoin.Secp256k1;

/// <summary>An ECDSA signature: r and s, each in [0, n-1].</summary>
public class SecpECDSASignature
{
    internal const int CompactSize = 2 * GroupOrder.Size;

    private readonly byte[] compact;

    internal SecpECDSASignature(byte[] compact)
    {
        this.compact = compact;
    }

    internal ReadOnlySpan<byte> Compact => compact;

    /// <summary>SEC 1 §4.1.4 wants r and s above zero; the official SigVerify wants s in the lower half besides.</summary>
    internal bool CanVerify => !GroupOrder.IsZero(R) && !GroupOrder.IsZero(S) && !GroupOrder.IsHigh(S);

    private ReadOnlySpan<byte> R => compact.AsSpan(0, GroupOrder.Size);

    private ReadOnlySpan<byte> S => compact.AsSpan(GroupOrder.Size);

    /// <summary>A signature from its 64 bytes r ‖ s, big-endian, or false when there are not 64 or r or s is n or more.</summary>
    public static bool TryCreateFromCompact(
        ReadOnlySpan<byte> in64, [MaybeNullWhen(false)] out SecpECDSASignature output)
    {
        var inRange = in64.Length == CompactSize
            && !GroupOrder.IsOverflow(in64[..GroupOrder.Size])
            && !GroupOrder.IsOverflow(in64[GroupOrder.Size..]);
        output = inRange ? new SecpECDSASignature(in64.ToArray()) : null;
        return inRange;
    }

    /// <summary>Writes the 64 bytes r ‖ s.</summary>
    /// <exception cref="ArgumentException">The output is not 64 bytes.</exception>
    public void WriteCompactToSpan(Span<byte> out64)
    {
        if (out64.Length != CompactSize)
        {
            throw new ArgumentException("out64 should be 64 bytes", nameof(out64));
        }

        compact.CopyTo(out64);
    }

    /// <summary>The same signature with s in the lower half of the order.</summary>
    /// <returns>Whether s was in the upper half.</returns>
    public bool TryNormalize(out SecpECDSASignature normalized)
    {
        var wasHigh = GroupOrder.IsHigh(S);
        var bytes = compact.ToArray();
        if (wasHigh)
        {
            GroupOrder.Negate(bytes.AsSpan(GroupOrder.Size));
        }

        normalized = new SecpECDSASignature(bytes);
        return wasHigh;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SecpECDSASignature other && this == other;

    /// <summary>Whether both have the same r and s.</summary>
    public static bool operator ==(SecpECDSASignature? a, SecpECDSASignature? b) =>
        a is null || b is null ? a is null && b is null : a.Compact.SequenceEqual(b.Compact);

    /// <summary>The opposite of ==.</summary>
    public static bool operator !=(SecpECDSASignature? a, SecpECDSASignature? b) => !(a == b);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(compact);
        return hash.ToHashCode();
    }
}
