using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Traceability.LedgerCore.Keys;

/// <summary>
/// An Ed25519 private key: the 32-byte seed of RFC 8032 §5.1.5, made from the caller's randomness, zeroed when disposed
/// and never printed. Safe for use by many threads until then.
/// </summary>
public sealed class Ed25519SigningKey : IDisposable
{
    /// <summary>Length of the seed in bytes.</summary>
    public const int SeedSize = 32;

    // Pinned, so that the collector leaves no second copy behind when it compacts.
    private readonly byte[] seed = GC.AllocateUninitializedArray<byte>(SeedSize, pinned: true);
    private bool disposed;

    private Ed25519SigningKey(ReadOnlySpan<byte> seed32)
    {
        seed32.CopyTo(seed);
        var encoded = new byte[Ed25519PublicKey.Size];
        Ed25519.GeneratePublicKey(seed, 0, encoded, 0);
        Public = Ed25519PublicKey.TryParse(encoded, out var key)
            ? key
            : throw new InvalidOperationException("The curve library made a public key that it refuses.");
    }

    /// <summary>The public half; it outlives the disposal of this key.</summary>
    public Ed25519PublicKey Public { get; }

    /// <summary>A key from its 32-byte seed; false for any other length. The caller clears its own buffer.</summary>
    public static bool TryCreate(ReadOnlySpan<byte> seed32, [NotNullWhen(true)] out Ed25519SigningKey? key)
    {
        key = seed32.Length == SeedSize ? new Ed25519SigningKey(seed32) : null;
        return key is not null;
    }

    /// <summary>The 64-byte signature of RFC 8032 §5.1.6 over the message itself, not over a hash of it.</summary>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public byte[] Sign(ReadOnlySpan<byte> message)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        var signature = new byte[Ed25519PublicKey.SignatureSize];
        Ed25519.Sign(seed, 0, message.ToArray(), 0, message.Length, signature, 0);
        return signature;
    }

    /// <summary>Writes the 32-byte seed, for key files only. The caller clears the buffer.</summary>
    /// <exception cref="ArgumentException">The output is not 32 bytes.</exception>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public void ExportSeed(Span<byte> output32)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (output32.Length != SeedSize)
        {
            throw new ArgumentException("A seed is 32 bytes.", nameof(output32));
        }

        seed.CopyTo(output32);
    }

    /// <summary>Zeroes the seed.</summary>
    public void Dispose()
    {
        disposed = true;
        CryptographicOperations.ZeroMemory(seed);
    }

    /// <summary>The public half in hex.</summary>
    public override string ToString() => $"Ed25519SigningKey of {Public}";
}
