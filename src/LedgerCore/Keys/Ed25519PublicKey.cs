using System.Diagnostics.CodeAnalysis;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Traceability.LedgerCore.Keys;

/// <summary>
/// An Ed25519 public key (RFC 8032 §5.1.5), 32 bytes: what witnesses and other C2SP tools sign notes with. Statements
/// are never signed with it. Safe for use by many threads.
/// </summary>
public sealed class Ed25519PublicKey : IEquatable<Ed25519PublicKey>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    /// <summary>Length of a signature in bytes.</summary>
    public const int SignatureSize = 64;

    private readonly byte[] encoded;

    private Ed25519PublicKey(byte[] encoded)
    {
        this.encoded = encoded;
    }

    /// <summary>The 32 bytes.</summary>
    public ReadOnlySpan<byte> Span => encoded;

    /// <summary>A key from its 32 bytes; false for another length and for what is no point of the curve.</summary>
    public static bool TryParse(ReadOnlySpan<byte> input, [NotNullWhen(true)] out Ed25519PublicKey? key)
    {
        key = null;
        if (input.Length != Size)
        {
            return false;
        }

        var encoded = input.ToArray();
        if (!Ed25519.ValidatePublicKeyFull(encoded, 0))
        {
            return false;
        }

        key = new Ed25519PublicKey(encoded);
        return true;
    }

    /// <summary>
    /// Whether this key made the signature over the message (RFC 8032 §5.1.7). False, never an exception, for a
    /// signature that is not 64 bytes or whose S is not below the order.
    /// </summary>
    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature64) =>
        signature64.Length == SignatureSize
        && Ed25519.Verify(signature64.ToArray(), 0, encoded, 0, message.ToArray(), 0, message.Length);

    /// <inheritdoc/>
    public bool Equals(Ed25519PublicKey? other) => other is not null && Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ed25519PublicKey);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>64 lower-case hex digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(encoded);
}
