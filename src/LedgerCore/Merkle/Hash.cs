using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Traceability.LedgerCore.Merkle;

/// <summary>A SHA-256 digest: 32 bytes, held inline. The default value is 32 zero bytes and the hash of nothing known.</summary>
public readonly struct Hash : IEquatable<Hash>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    /// <summary>Characters of the base64 form.</summary>
    internal const int Base64Length = 44;

    // A fresh digest context costs as much as hashing a node does. Each thread keeps one.
    [ThreadStatic]
    private static IncrementalHash? context;

    private readonly Bytes32 bytes;

    private Hash(ReadOnlySpan<byte> digest)
    {
        digest.CopyTo(bytes);
    }

    /// <summary>The 32 bytes.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Span => bytes;

    public static bool operator ==(Hash left, Hash right) => left.Equals(right);

    public static bool operator !=(Hash left, Hash right) => !left.Equals(right);

    /// <summary>SHA-256 of the data, with no domain separation: prefer <see cref="TreeHasher"/> for anything in a tree.</summary>
    public static Hash Sha256(ReadOnlySpan<byte> data)
    {
        Unsafe.SkipInit(out Bytes32 digest);
        var sha256 = context ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha256.AppendData(data);
        sha256.GetHashAndReset(digest);
        return Unsafe.As<Bytes32, Hash>(ref digest);
    }

    /// <summary>A hash from its 32 bytes, or false for any other length.</summary>
    public static bool TryFromBytes(ReadOnlySpan<byte> input, out Hash hash)
    {
        hash = input.Length == Size ? new Hash(input) : default;
        return input.Length == Size;
    }

    /// <summary>A hash from bytes that this program wrote itself.</summary>
    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static Hash FromBytes(ReadOnlySpan<byte> input) =>
        TryFromBytes(input, out var hash) ? hash : throw new ArgumentException("A hash is 32 bytes.", nameof(input));

    /// <summary>A hash from exactly 44 characters of padded base64 (RFC 4648 §4), or false.</summary>
    public static bool TryParseBase64(ReadOnlySpan<char> text, out Hash hash)
    {
        hash = default;
        return text.Length == Base64Length && Base64Text.TryDecode(text, out var decoded) && TryFromBytes(decoded, out hash);
    }

    /// <summary>A hash from exactly 64 lower-case hex digits, or false.</summary>
    public static bool TryParseHex(ReadOnlySpan<char> text, out Hash hash)
    {
        Span<byte> digest = stackalloc byte[Size];
        var wellFormed = text.Length == 2 * Size
            && !text.ContainsAnyInRange('A', 'F')
            && Convert.FromHexString(text, digest, out _, out _) == System.Buffers.OperationStatus.Done;
        hash = wellFormed ? new Hash(digest) : default;
        return wellFormed;
    }

    /// <summary>Copies the 32 bytes to the start of the output.</summary>
    /// <exception cref="ArgumentException">The output is shorter than 32 bytes.</exception>
    public void WriteTo(Span<byte> output) => Span.CopyTo(output);

    /// <summary>A copy of the 32 bytes.</summary>
    public byte[] ToArray() => Span.ToArray();

    /// <summary>44 characters of padded base64, as in checkpoints and receipts.</summary>
    public string ToBase64() => Convert.ToBase64String(Span);

    /// <summary>64 lower-case hex digits.</summary>
    public string ToHex() => Convert.ToHexStringLower(Span);

    /// <inheritdoc/>
    public bool Equals(Hash other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Hash other && Equals(other);

    /// <summary>Four bytes of what already is uniform.</summary>
    public override int GetHashCode() => BinaryPrimitives.ReadInt32LittleEndian(Span);

    /// <inheritdoc cref="ToHex"/>
    public override string ToString() => ToHex();

    [InlineArray(Size)]
    private struct Bytes32
    {
        private byte first;
    }
}
