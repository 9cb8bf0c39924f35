namespace NBitcoin.Secp256k1;

/// <summary>A point in the library's own 64-byte form, so that verification need not take a square root again.</summary>
internal sealed class NativePoint(nint context, byte[] point, byte[] uncompressed) : CurvePoint(uncompressed)
{
    internal override bool Verify(ReadOnlySpan<byte> compact64, ReadOnlySpan<byte> digest32)
    {
        Span<byte> signature = stackalloc byte[LibSecp256k1.SignatureSize];
        return LibSecp256k1.ParseSignature(context, signature, compact64) == 1
            && LibSecp256k1.Verify(context, signature, digest32, point) == 1;
    }
}
