using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Statements;

/// <summary>
/// The bytes of a sealed bundle (docs/formats/tiles.md): for each entry its length as big-endian uint32, then a
/// SignedStatement that holds nothing but the entry's restricted sealed parts.
/// </summary>
public static class SealedBundle
{
    /// <summary>Most bytes of one entry's message: parts of 1 MiB, and room for the lengths of eight of them.</summary>
    public const int MaxEntryLength = SealedParts.MaximumSize + 1024;

    /// <summary>Length of the length before each entry's message.</summary>
    public const int LengthSize = sizeof(uint);

    /// <summary>What stands in a bundle for one entry: length and message; four zero bytes for an entry without parts.</summary>
    /// <param name="parts">Restricted ones only, in the statement's order.</param>
    public static byte[] Encode(IEnumerable<V1.SealedPart> parts)
    {
        var message = new V1.SignedStatement { SealedParts = { parts } };
        var length = message.CalculateSize();
        var bytes = new byte[LengthSize + length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)length);
        message.WriteTo(bytes.AsSpan(LengthSize));
        return bytes;
    }

    /// <summary>
    /// Takes the next entry's parts off the front. False when the bytes are cut short, or hold anything but parts in their
    /// one encoding; whether they are those that the statement commits to is another question (<see cref="SealedParts"/>).
    /// </summary>
    public static bool TryReadNext(ref ReadOnlyMemory<byte> rest, [NotNullWhen(true)] out IReadOnlyList<V1.SealedPart>? parts)
    {
        parts = null;
        if (rest.Length < LengthSize)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(rest.Span);
        if (length > MaxEntryLength
            || rest.Length - LengthSize < length
            || !CanonicalMessage.TryParse(rest.Span.Slice(LengthSize, (int)length), V1.SignedStatement.Parser, "sealed parts", out var message, out _)
            || !message.Statement.IsEmpty
            || message.Signatures.Count > 0)
        {
            return false;
        }

        rest = rest[(LengthSize + (int)length)..];
        parts = message.SealedParts;
        return true;
    }

    /// <summary>Whether the parts are the restricted ones that the leaf's statement commits to: all of them, unchanged, and no other.</summary>
    public static bool Fits(ReadOnlyMemory<byte> leaf, IReadOnlyList<V1.SealedPart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (!LeafCodec.TryDecode(leaf, out var entry, out _)
            || !CanonicalMessage.TryParse(entry.Statement.Span, V1.Statement.Parser, "statement", out var statement, out _))
        {
            return false;
        }

        var committed = statement.Sealed.Where(digest => digest.Class == V1.SealedClass.Restricted).ToList();
        return committed.Count == parts.Count && committed.Zip(parts).All(pair =>
            pair.First.Name == pair.Second.Name
            && pair.Second.Salt.Length == SealedParts.SaltSize
            && pair.First.Digest.Span.SequenceEqual(SealedParts.DigestOf(pair.Second.Salt.Span, pair.Second.Name, pair.Second.Content.Span)));
    }

    /// <summary>The parts of every entry, in order; false for bytes that are not a bundle, or for more than 256 entries.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> bundle, [NotNullWhen(true)] out IReadOnlyList<IReadOnlyList<V1.SealedPart>>? entries)
    {
        entries = null;
        var found = new List<IReadOnlyList<V1.SealedPart>>();
        while (!bundle.IsEmpty)
        {
            if (found.Count == TileId.FullWidth || !TryReadNext(ref bundle, out var parts))
            {
                return false;
            }

            found.Add(parts);
        }

        entries = found;
        return true;
    }
}
