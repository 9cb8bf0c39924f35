using System.Security.Cryptography;

namespace Traceability.LedgerCore.Keys;

/// <summary>Proof that whoever brings a public key into the ledger holds its secret: the key signs its own name.</summary>
/// <remarks>signed digest = SHA-256("traceability.key-possession.v1" ‖ 0x00 ‖ 33-byte compressed public key)</remarks>
public static class KeyPossession
{
    private const int DigestSize = 32;

    private static ReadOnlySpan<byte> Domain => "traceability.key-possession.v1\0"u8;

    /// <summary>Signs the proof for the key's own public half.</summary>
    public static Signature Prove(SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Span<byte> digest = stackalloc byte[DigestSize];
        Digest(key.Public, digest);
        return key.Sign(digest);
    }

    /// <summary>Whether the proof was made by the secret of this very key. Never throws on bad proof bytes.</summary>
    public static bool Verify(PublicKey key, ReadOnlySpan<byte> proof64)
    {
        ArgumentNullException.ThrowIfNull(key);
        Span<byte> digest = stackalloc byte[DigestSize];
        Digest(key, digest);
        return key.Verify(digest, proof64);
    }

    private static void Digest(PublicKey key, Span<byte> digest)
    {
        Span<byte> input = stackalloc byte[Domain.Length + PublicKey.Size];
        Domain.CopyTo(input);
        key.Span.CopyTo(input[Domain.Length..]);
        SHA256.HashData(input, digest);
    }
}
