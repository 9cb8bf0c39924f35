using System.Security.Cryptography;
using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>A named key that signs notes. The key stays the caller's to dispose of.</summary>
public sealed class NoteSigner
{
    private readonly Func<byte[], byte[]> sign;

    private NoteSigner(VerifierKey verifier, Func<byte[], byte[]> sign)
    {
        Verifier = verifier;
        this.sign = sign;
    }

    /// <summary>The public half, under the same name.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>Signs with Ed25519 (type 0x01).</summary>
    /// <exception cref="ArgumentException">Not a key name.</exception>
    public static NoteSigner Ed25519(string name, Ed25519SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new NoteSigner(VerifierKey.Ed25519(name, key.Public), text => key.Sign(text));
    }

    /// <summary>Signs with ECDSA over secp256k1 (type 0xff and our identifier): signed digest = SHA-256(note text).</summary>
    /// <exception cref="ArgumentException">Not a key name.</exception>
    public static NoteSigner Secp256k1(string name, SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new NoteSigner(VerifierKey.Secp256k1(name, key.Public), text => key.Sign(SHA256.HashData(text)).Span.ToArray());
    }

    internal NoteSignature Sign(byte[] text) => new(Verifier.Name, Verifier.KeyHash, sign(text));
}
