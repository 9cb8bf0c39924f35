namespace NBitcoin.Secp256k1;

/// <summary>A parsed point, kept in the shape its backend verifies fastest with.</summary>
internal abstract class CurvePoint
{
    internal const int CompressedSize = 33;
    internal const int UncompressedSize = 65;

    private readonly byte[] uncompressed;

    /// <param name="uncompressed">04 ‖ x ‖ y (SEC 1 §2.3.3), owned by the point from here on.</param>
    protected CurvePoint(byte[] uncompressed)
    {
        this.uncompressed = uncompressed;
    }

    internal ReadOnlySpan<byte> Uncompressed => uncompressed;

    /// <summary>ECDSA verification (SEC 1 §4.1.4) of r ‖ s, both in [1, n-1].</summary>
    internal abstract bool Verify(ReadOnlySpan<byte> compact64, ReadOnlySpan<byte> digest32);

    internal void Write(bool compressed, Span<byte> output)
    {
        if (!compressed)
        {
            uncompressed.CopyTo(output);
            return;
        }

        var yIsOdd = uncompressed[^1] & 1;
        output[0] = (byte)(2 + yIsOdd);
        uncompressed.AsSpan(1, CompressedSize - 1).CopyTo(output[1..]);
    }
}
