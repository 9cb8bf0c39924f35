using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC.Multiplier;
using Org.BouncyCastle.Utilities;

namespace NBitcoin.Secp256k1;

/// <summary>BouncyCastle for parsing and signing, the base library for verifying.</summary>
internal sealed class ManagedBackend : CurveBackend
{
    // The custom curve has field arithmetic made for this prime; the generic one of the same name is several times slower.
    private readonly ECDomainParameters domain = new(CustomNamedCurves.GetByName("secp256k1"));

    internal override CurvePoint? Decode(ReadOnlySpan<byte> encoded)
    {
        try
        {
            return new ManagedPoint(domain.Curve.DecodePoint(encoded.ToArray()).GetEncoded(compressed: false));
        }
        catch (ArgumentException)
        {
            return null; // BouncyCastle's only way to say that the bytes are not a point
        }
    }

    internal override CurvePoint MultiplyBase(ReadOnlySpan<byte> secret32)
    {
        var product = new FixedPointCombMultiplier().Multiply(domain.G, Number(secret32));
        return new ManagedPoint(product.GetEncoded(compressed: false));
    }

    internal override void Sign(ReadOnlySpan<byte> secret32, ReadOnlySpan<byte> digest32, Span<byte> compact64)
    {
        var signer = new ECDsaSigner(new HMacDsaKCalculator(new Sha256Digest()));
        signer.Init(forSigning: true, new ECPrivateKeyParameters(Number(secret32), domain));
        var pair = signer.GenerateSignature(digest32.ToArray());
        var s = compact64[GroupOrder.Size..];
        Write(pair[0], compact64[..GroupOrder.Size]);
        Write(pair[1], s);
        if (GroupOrder.IsHigh(s))
        {
            GroupOrder.Negate(s);
        }
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(sign: 1, bytes.ToArray());

    private static void Write(BigInteger number, Span<byte> output) =>
        BigIntegers.AsUnsignedByteArray(output.Length, number).CopyTo(output);
}
