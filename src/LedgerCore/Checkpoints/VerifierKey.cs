using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Traceability.LedgerCore.Keys;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>
/// A public key that signs notes, with its name (C2SP signed-note): <c>name+hex(key hash)+base64(type ‖ key)</c>.
/// </summary>
public sealed class VerifierKey : IEquatable<VerifierKey>
{
    private const int KeyHashSize = sizeof(uint);
    private const int TimestampSize = sizeof(ulong);

    private readonly byte[] typeAndKey;
    private readonly Ed25519PublicKey? ed25519;
    private readonly PublicKey? secp256k1;

    private VerifierKey(string name, NoteKeyType type, ReadOnlySpan<byte> key, Ed25519PublicKey? ed25519, PublicKey? secp256k1)
    {
        if (!NoteText.IsKeyName(name))
        {
            throw new ArgumentException("A key name has no space and no plus, and is not empty.", nameof(name));
        }

        Name = name;
        Type = type;
        typeAndKey = [(byte)type, .. type == NoteKeyType.Secp256k1 ? Identifier : [], .. key];
        this.ed25519 = ed25519;
        this.secp256k1 = secp256k1;

        // key hash = SHA-256(name ‖ 0x0A ‖ type ‖ key)[:4] (C2SP signed-note)
        var digest = SHA256.HashData([.. NoteText.Bytes(name), 0x0A, .. typeAndKey]);
        KeyHash = BinaryPrimitives.ReadUInt32BigEndian(digest.AsSpan(0, KeyHashSize));
    }

    /// <summary>Key name; that of a log is its origin.</summary>
    public string Name { get; }

    /// <summary>How the key signs.</summary>
    public NoteKeyType Type { get; }

    /// <summary>Tells keys of one name apart.</summary>
    public uint KeyHash { get; }

    // Follows the type byte 0xff.
    private static ReadOnlySpan<byte> Identifier => "traceability.secp256k1-ecdsa.v1"u8;

    /// <summary>A key that signs notes with Ed25519.</summary>
    /// <exception cref="ArgumentException">Not a key name.</exception>
    public static VerifierKey Ed25519(string name, Ed25519PublicKey key) => From(name, NoteKeyType.Ed25519, key);

    /// <summary>A witness's key.</summary>
    /// <exception cref="ArgumentException">Not a key name.</exception>
    public static VerifierKey Cosignature(string name, Ed25519PublicKey key) => From(name, NoteKeyType.Cosignature, key);

    /// <summary>A key that signs notes with ECDSA over secp256k1.</summary>
    /// <exception cref="ArgumentException">Not a key name.</exception>
    public static VerifierKey Secp256k1(string name, PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new VerifierKey(name, NoteKeyType.Secp256k1, key.Span, null, key);
    }

    /// <summary>The key of a vkey text; false for an unknown type, a key hash that is not the key's, and any other encoding.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out VerifierKey? key)
    {
        ArgumentNullException.ThrowIfNull(text);
        key = null;
        var parts = text.Split('+', 3);
        if (parts.Length != 3
            || !NoteText.IsKeyName(parts[0])
            || !Base64Text.TryDecode(parts[2], out var typeAndKey)
            || typeAndKey.Length == 0)
        {
            return false;
        }

        var found = (NoteKeyType)typeAndKey[0] switch
        {
            NoteKeyType.Ed25519 or NoteKeyType.Cosignature
                when Ed25519PublicKey.TryParse(typeAndKey.AsSpan(1), out var point) =>
                From(parts[0], (NoteKeyType)typeAndKey[0], point),
            NoteKeyType.Secp256k1
                when typeAndKey.AsSpan(1).StartsWith(Identifier)
                    && PublicKey.TryParse(typeAndKey.AsSpan(1 + Identifier.Length), out var point) =>
                Secp256k1(parts[0], point),
            _ => null,
        };

        key = found is not null && found.ToString() == text ? found : null;
        return key is not null;
    }

    /// <summary>
    /// Whether this key made the signature over a note's text (with its last newline, without the empty line).
    /// </summary>
    /// <param name="text">UTF-8 bytes.</param>
    /// <param name="signature">What follows the key hash in the signature line.</param>
    /// <param name="timestamp">Unix seconds that a cosignature vouches for; null for the other types.</param>
    public bool Verify(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature, out ulong? timestamp)
    {
        timestamp = null;
        switch (Type)
        {
            case NoteKeyType.Ed25519:
                return ed25519!.Verify(text, signature);

            case NoteKeyType.Secp256k1:
                // signed digest = SHA-256(note text)
                return secp256k1!.Verify(SHA256.HashData(text), signature);

            case NoteKeyType.Cosignature when signature.Length == TimestampSize + Ed25519PublicKey.SignatureSize:
                var time = BinaryPrimitives.ReadUInt64BigEndian(signature);
                timestamp = time;
                return time <= CosignatureMessage.MaxTime
                    && ed25519!.Verify(CosignatureMessage.Of(time, text), signature[TimestampSize..]);

            default:
                return false;
        }
    }

    /// <summary>Whether both are the same public key, whatever they are called and however they sign.</summary>
    public bool HasKeyOf(VerifierKey other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return typeAndKey.AsSpan(1).SequenceEqual(other.typeAndKey.AsSpan(1));
    }

    /// <summary>
    /// The key as it cosigns; null when it is of no curve that does. Witnesses have long published theirs under the type of plain
    /// Ed25519 notes: the key is the same, its id is that of the cosigning type.
    /// </summary>
    public VerifierKey? ToCosigner() => Type switch
    {
        NoteKeyType.Cosignature => this,
        NoteKeyType.Ed25519 => From(Name, NoteKeyType.Cosignature, ed25519!),
        _ => null,
    };

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VerifierKey);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)KeyHash;

    /// <summary>The vkey text.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{KeyHash:x8}+{Convert.ToBase64String(typeAndKey)}");

    private static VerifierKey From(string name, NoteKeyType type, Ed25519PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new VerifierKey(name, type, key.Span, key, null);
    }
}
