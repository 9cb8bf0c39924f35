using System.Diagnostics.CodeAnalysis;

namespace NBitcoin.Secp256k1;

/// <summary>A public key: a point of the curve other than infinity. Safe for use by many threads.</summary>
public class ECPubKey : IEquatable<ECPubKey>
{
    private readonly CurvePoint point;

    internal ECPubKey(CurvePoint point)
    {
        this.point = point;
    }

    /// <inheritdoc cref="Create(ReadOnlySpan{byte}, Context)"/>
    public static ECPubKey Create(ReadOnlySpan<byte> input) => Create(input, null);

    /// <summary>A public key from its 33 or 65 bytes.</summary>
    /// <exception cref="FormatException">Not a point of the curve.</exception>
    public static ECPubKey Create(ReadOnlySpan<byte> input, Context? ctx) =>
        TryCreate(input, ctx, out _, out var pubkey) ? pubkey : throw new FormatException("Invalid pubkey");

    /// <summary>
    /// A public key from 33 bytes (02 or 03, x) or 65 bytes (04, x, y; or 06 or 07, the hybrid form of SEC 1 §2.3),
    /// or false unless they are a point of the curve.
    /// </summary>
    public static bool TryCreate(
        ReadOnlySpan<byte> input, Context? ctx, out bool compressed, [MaybeNullWhen(false)] out ECPubKey pubkey)
    {
        compressed = input.Length == CurvePoint.CompressedSize && input[0] is 2 or 3;
        var wellFormed = compressed || (input.Length == CurvePoint.UncompressedSize && input[0] is 4 or 6 or 7);
        pubkey = wellFormed && (ctx ?? Context.Instance).Backend.Decode(input) is { } point
            ? new ECPubKey(point)
            : null;
        return pubkey is not null;
    }

    /// <summary>Writes the 33 or 65 bytes of the key.</summary>
    /// <exception cref="ArgumentException">The output is too short.</exception>
    public void WriteToSpan(bool compressed, Span<byte> output, out int length)
    {
        length = compressed ? CurvePoint.CompressedSize : CurvePoint.UncompressedSize;
        if (output.Length < length)
        {
            throw new ArgumentException($"output should be at least {length} bytes", nameof(output));
        }

        point.Write(compressed, output);
    }

    /// <summary>The 33 bytes of the key.</summary>
    public byte[] ToBytes() => ToBytes(true);

    /// <summary>The 33 or 65 bytes of the key.</summary>
    public byte[] ToBytes(bool compressed)
    {
        var bytes = new byte[compressed ? CurvePoint.CompressedSize : CurvePoint.UncompressedSize];
        point.Write(compressed, bytes);
        return bytes;
    }

    /// <summary>Whether the key made this signature over the 32-byte digest. A signature with high s never verifies.</summary>
    public bool SigVerify(SecpECDSASignature signature, ReadOnlySpan<byte> msg32) =>
        msg32.Length == GroupOrder.Size && signature is not null && signature.CanVerify
        && point.Verify(signature.Compact, msg32);

    /// <inheritdoc/>
    public bool Equals(ECPubKey? other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ECPubKey other && this == other;

    /// <summary>Whether both are the same point.</summary>
    public static bool operator ==(ECPubKey? a, ECPubKey? b) =>
        a is null || b is null ? a is null && b is null : a.point.Uncompressed.SequenceEqual(b.point.Uncompressed);

    /// <summary>The opposite of ==.</summary>
    public static bool operator !=(ECPubKey? a, ECPubKey? b) => !(a == b);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(point.Uncompressed);
        return hash.ToHashCode();
    }
}
