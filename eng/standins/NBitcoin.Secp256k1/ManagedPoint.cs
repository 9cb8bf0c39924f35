using System.Security.Cryptography;

namespace NBitcoin.Secp256k1;

/// <summary>A point as the base library's ECDSA key.</summary>
internal sealed class ManagedPoint : CurvePoint
{
    private static readonly ECCurve Curve = ECCurve.CreateFromValue("1.3.132.0.10"); // secp256k1, SEC 2 §A.2.1

    private readonly Lazy<ECDsa> verifier;

    internal ManagedPoint(byte[] uncompressed)
        : base(uncompressed)
    {
        verifier = new Lazy<ECDsa>(Import);
    }

    internal override bool Verify(ReadOnlySpan<byte> compact64, ReadOnlySpan<byte> digest32)
    {
        // ECDsa promises nothing about concurrent use of one instance.
        lock (verifier)
        {
            return verifier.Value.VerifyHash(digest32, compact64, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }

    private ECDsa Import() => ECDsa.Create(new ECParameters
    {
        Curve = Curve,
        Q = new ECPoint { X = Uncompressed[1..33].ToArray(), Y = Uncompressed[33..].ToArray() },
    });
}
