using System.Security.Cryptography;

namespace NBitcoin.Secp256k1;

/// <summary>The system's libsecp256k1.</summary>
internal sealed class NativeBackend : CurveBackend
{
    // Never destroyed: a context lives as long as the process. After creation it is only read, from any thread.
    private readonly nint context = LibSecp256k1.CreateContext(LibSecp256k1.SignAndVerify);

    internal NativeBackend()
    {
        // Blinds the multiplication by secrets against side channels; no result depends on it.
        Span<byte> seed = stackalloc byte[32];
        RandomNumberGenerator.Fill(seed);
        Demand(LibSecp256k1.RandomizeContext(context, seed));
        CryptographicOperations.ZeroMemory(seed);
    }

    internal override CurvePoint? Decode(ReadOnlySpan<byte> encoded)
    {
        var point = new byte[LibSecp256k1.PointSize];
        return LibSecp256k1.ParsePoint(context, point, encoded, (nuint)encoded.Length) == 1 ? Keep(point) : null;
    }

    internal override CurvePoint MultiplyBase(ReadOnlySpan<byte> secret32)
    {
        var point = new byte[LibSecp256k1.PointSize];
        Demand(LibSecp256k1.CreatePoint(context, point, secret32));
        return Keep(point);
    }

    internal override void Sign(ReadOnlySpan<byte> secret32, ReadOnlySpan<byte> digest32, Span<byte> compact64)
    {
        Span<byte> signature = stackalloc byte[LibSecp256k1.SignatureSize];
        Demand(LibSecp256k1.Sign(context, signature, digest32, secret32, 0, 0));
        Demand(LibSecp256k1.WriteSignature(context, compact64, signature));
    }

    private static void Demand(int result)
    {
        if (result != 1)
        {
            throw new CryptographicException("libsecp256k1 refused input that is within its contract.");
        }
    }

    private NativePoint Keep(byte[] point)
    {
        var uncompressed = new byte[CurvePoint.UncompressedSize];
        var length = (nuint)uncompressed.Length;
        Demand(LibSecp256k1.WritePoint(context, uncompressed, ref length, point, LibSecp256k1.Uncompressed));
        return new NativePoint(context, point, uncompressed);
    }
}
