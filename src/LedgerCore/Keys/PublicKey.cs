using System.Diagnostics.CodeAnalysis;
using NBitcoin.Secp256k1;

namespace Traceability.LedgerCore.Keys;

/// <summary>
/// A secp256k1 public key in its only accepted form: 33 bytes, compressed (SEC 1 §2.3.3). It keeps the parsed point, so
/// keep the instance where many signatures are checked. Safe for use by many threads.
/// </summary>
public sealed class PublicKey : IEquatable<PublicKey>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 33;

    private readonly ECPubKey point;
    private readonly byte[] compressed = new byte[Size];

    internal PublicKey(ECPubKey point)
    {
        this.point = point;
        point.WriteToSpan(compressed: true, compressed, out _);
        Id = KeyId.Of(compressed);
    }

    /// <summary>SHA-256 of the 33 bytes.</summary>
    public KeyId Id { get; }

    /// <summary>The 33 bytes.</summary>
    public ReadOnlySpan<byte> Span => compressed;

    /// <summary>A key from its 33 bytes; false for any other length or form and for what is not on the curve.</summary>
    public static bool TryParse(ReadOnlySpan<byte> input, [NotNullWhen(true)] out PublicKey? key) =>
        TryParse(input, Context.Instance, out key);

    /// <summary>
    /// Whether this key made the signature over the digest. False, never an exception, for a digest that is not
    /// 32 bytes and for a signature that <see cref="Signature.TryParse"/> refuses.
    /// </summary>
    public bool Verify(ReadOnlySpan<byte> digest32, ReadOnlySpan<byte> signature64) =>
        Signature.TryParse(signature64, out var signature, out _) && Verify(digest32, signature);

    /// <inheritdoc cref="Verify(ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>
    public bool Verify(ReadOnlySpan<byte> digest32, Signature signature) =>
        SecpECDSASignature.TryCreateFromCompact(signature.Span, out var pair) && point.SigVerify(pair, digest32);

    /// <inheritdoc/>
    public bool Equals(PublicKey? other) => other is not null && Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PublicKey);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>66 lower-case hex digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(compressed);

    internal static bool TryParse(ReadOnlySpan<byte> input, Context context, [NotNullWhen(true)] out PublicKey? key)
    {
        key = input.Length == Size && context.TryCreatePubKey(input, out var point) ? new PublicKey(point) : null;
        return key is not null;
    }
}
