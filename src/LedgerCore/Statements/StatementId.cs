using System.Buffers;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Google.Protobuf;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Statements;

/// <summary>
/// Names a statement, and with it whatever the statement made: a party, an area, a certificate, a quota, a label batch.
/// 32 bytes, written as 64 lower-case hex digits. It is also the digest that is signed.
/// </summary>
/// <remarks>statement id = SHA-256("traceability.statement.v1" ‖ 0x00 ‖ statement bytes) (docs/formats/statement.md §2)</remarks>
public readonly record struct StatementId
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    private readonly Bytes32 bytes;

    private StatementId(ReadOnlySpan<byte> digest)
    {
        digest.CopyTo(bytes);
    }

    /// <summary>The 32 bytes.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Span => bytes;

    private static ReadOnlySpan<byte> Domain => "traceability.statement.v1\0"u8;

    /// <summary>The id of a statement's bytes as they were signed.</summary>
    public static StatementId Of(ReadOnlySpan<byte> statementBytes)
    {
        // A fresh digest context costs as much as hashing a statement does: the tree's hash keeps one.
        var input = ArrayPool<byte>.Shared.Rent(Domain.Length + statementBytes.Length);
        Domain.CopyTo(input);
        statementBytes.CopyTo(input.AsSpan(Domain.Length));
        var digest = Hash.Sha256(input.AsSpan(0, Domain.Length + statementBytes.Length));
        ArrayPool<byte>.Shared.Return(input);
        return new StatementId(digest.Span);
    }

    /// <summary>An id from its 32 bytes, or false for any other length.</summary>
    public static bool TryFromBytes(ReadOnlySpan<byte> input, out StatementId id)
    {
        id = input.Length == Size ? new StatementId(input) : default;
        return input.Length == Size;
    }

    /// <summary>An id from exactly 64 lower-case hex digits, or false.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out StatementId id)
    {
        Span<byte> digest = stackalloc byte[Size];
        var wellFormed = text.Length == 2 * Size
            && !text.ContainsAnyInRange('A', 'F')
            && Convert.FromHexString(text, digest, out _, out _) == System.Buffers.OperationStatus.Done;
        id = wellFormed ? new StatementId(digest) : default;
        return wellFormed;
    }

    /// <summary>A copy for a message field.</summary>
    public ByteString ToByteString() => ByteString.CopyFrom(Span);

    /// <inheritdoc/>
    public bool Equals(StatementId other) => Span.SequenceEqual(other.Span);

    /// <summary>Four bytes of what already is a uniform hash.</summary>
    public override int GetHashCode() => BinaryPrimitives.ReadInt32LittleEndian(Span);

    /// <summary>64 lower-case hex digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(Span);

    /// <summary>An id out of a field whose length the shape has already been checked.</summary>
    internal static StatementId Of(ByteString field) => TryFromBytes(field.Span, out var id)
        ? id
        : throw new ArgumentException($"An id has {Size} bytes, this field has {field.Length}.", nameof(field));

    [InlineArray(Size)]
    private struct Bytes32
    {
        private byte first;
    }
}
