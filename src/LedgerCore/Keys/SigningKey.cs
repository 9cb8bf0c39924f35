using System.Diagnostics.CodeAnalysis;
using NBitcoin.Secp256k1;

namespace Traceability.LedgerCore.Keys;

/// <summary>
/// A secp256k1 private key. A fresh one is made from 32 bytes of the caller's randomness. Its secret is zeroed when it
/// is disposed, and never printed. Safe for use by many threads until then.
/// </summary>
public sealed class SigningKey : IDisposable
{
    /// <summary>Length of the secret in bytes.</summary>
    public const int SecretSize = 32;

    private readonly ECPrivKey key;

    private SigningKey(ECPrivKey key)
    {
        this.key = key;
        Public = new PublicKey(key.CreatePubKey());
    }

    /// <summary>The public half; it outlives the disposal of this key.</summary>
    public PublicKey Public { get; }

    /// <summary>
    /// A key from its 32-byte big-endian secret; false unless it is in [1, n-1]. Uniform random bytes fail with
    /// probability 2⁻¹²⁸. The caller's buffer is copied: the caller clears it.
    /// </summary>
    public static bool TryCreate(ReadOnlySpan<byte> secret32, [NotNullWhen(true)] out SigningKey? key) =>
        TryCreate(secret32, Context.Instance, out key);

    /// <summary>Signs a digest with the deterministic nonce of RFC 6979 §3.2 and low s: the same input gives the same 64 bytes.</summary>
    /// <param name="digest32">32 bytes: what a formula of this ledger's formats hashes to, never bytes a stranger chose.</param>
    /// <exception cref="ArgumentException">The digest is not 32 bytes.</exception>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public Signature Sign(ReadOnlySpan<byte> digest32)
    {
        if (!key.TrySignECDSA(digest32, out var pair) || pair is null)
        {
            throw new ArgumentException("A digest is 32 bytes.", nameof(digest32));
        }

        Span<byte> compact = stackalloc byte[Signature.Size];
        pair.WriteCompactToSpan(compact);
        return Signature.TryParse(compact, out var signature, out var fault)
            ? signature
            : throw new InvalidOperationException($"The curve library made a signature outside its contract: {fault}.");
    }

    /// <summary>Writes the 32-byte secret, for key files only. The caller clears the buffer.</summary>
    /// <exception cref="ArgumentException">The output is not 32 bytes.</exception>
    /// <exception cref="ObjectDisposedException">The key was disposed.</exception>
    public void ExportSecret(Span<byte> output32)
    {
        if (output32.Length != SecretSize)
        {
            throw new ArgumentException("A secret is 32 bytes.", nameof(output32));
        }

        key.WriteToSpan(output32);
    }

    /// <summary>Zeroes the secret.</summary>
    public void Dispose() => key.Dispose();

    /// <summary>The id of the public half.</summary>
    public override string ToString() => $"SigningKey of {Public.Id}";

    internal static bool TryCreate(ReadOnlySpan<byte> secret32, Context context, [NotNullWhen(true)] out SigningKey? key)
    {
        // The length first: the official package looks at the first 32 bytes of whatever it is given.
        key = secret32.Length == SecretSize && context.TryCreateECPrivKey(secret32, out var secret)
            ? new SigningKey(secret)
            : null;
        return key is not null;
    }
}
