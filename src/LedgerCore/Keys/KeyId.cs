using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Traceability.LedgerCore.Keys;

/// <summary>Names a secp256k1 key: SHA-256 of its 33-byte compressed public key. 32 bytes, written as 64 lower-case hex digits.</summary>
public readonly record struct KeyId
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    private readonly Bytes32 bytes;

    private KeyId(ReadOnlySpan<byte> digest)
    {
        digest.CopyTo(bytes);
    }

    /// <summary>The 32 bytes.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Span => bytes;

    /// <summary>An id from its 32 bytes, or false for any other length.</summary>
    public static bool TryFromBytes(ReadOnlySpan<byte> input, out KeyId id)
    {
        id = input.Length == Size ? new KeyId(input) : default;
        return input.Length == Size;
    }

    /// <summary>An id from exactly 64 lower-case hex digits, or false.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out KeyId id)
    {
        Span<byte> digest = stackalloc byte[Size];
        var wellFormed = text.Length == 2 * Size
            && !text.ContainsAnyInRange('A', 'F')
            && Convert.FromHexString(text, digest, out _, out _) == OperationStatus.Done;
        id = wellFormed ? new KeyId(digest) : default;
        return wellFormed;
    }

    /// <inheritdoc/>
    public bool Equals(KeyId other) => Span.SequenceEqual(other.Span);

    /// <summary>Four bytes of what already is a uniform hash.</summary>
    public override int GetHashCode() => BinaryPrimitives.ReadInt32LittleEndian(Span);

    /// <summary>64 lower-case hex digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(Span);

    /// <summary>key id = SHA-256(33-byte compressed public key).</summary>
    internal static KeyId Of(ReadOnlySpan<byte> compressedKey)
    {
        Span<byte> digest = stackalloc byte[Size];
        SHA256.HashData(compressedKey, digest);
        return new KeyId(digest);
    }

    [InlineArray(Size)]
    private struct Bytes32
    {
        private byte first;
    }
}
