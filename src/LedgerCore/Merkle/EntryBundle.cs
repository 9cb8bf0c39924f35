using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Traceability.LedgerCore.Merkle;

/// <summary>The bytes of an entry bundle (C2SP tlog-tiles): for each entry its length as big-endian uint16, then the entry.</summary>
public static class EntryBundle
{
    /// <summary>Longest entry in bytes.</summary>
    public const int MaxEntryLength = ushort.MaxValue;

    private const int LengthSize = sizeof(ushort);

    /// <summary>The bundle of these entries.</summary>
    /// <exception cref="ArgumentException">More than 256 entries, or an entry longer than 65,535 bytes.</exception>
    public static byte[] Write(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count > TileId.FullWidth || entries.Any(entry => entry.Length > MaxEntryLength))
        {
            throw new ArgumentException("A bundle is at most 256 entries of at most 65,535 bytes.", nameof(entries));
        }

        var bundle = new byte[entries.Sum(entry => LengthSize + entry.Length)];
        var rest = bundle.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)entry.Length);
            entry.Span.CopyTo(rest[LengthSize..]);
            rest = rest[(LengthSize + entry.Length)..];
        }

        return bundle;
    }

    /// <summary>The entries, as slices of the input; false when it is cut short or holds more than 256.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> bundle, [NotNullWhen(true)] out IReadOnlyList<ReadOnlyMemory<byte>>? entries)
    {
        entries = null;
        var found = new List<ReadOnlyMemory<byte>>();
        while (!bundle.IsEmpty)
        {
            if (found.Count == TileId.FullWidth || bundle.Length < LengthSize)
            {
                return false;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            if (bundle.Length < LengthSize + length)
            {
                return false;
            }

            found.Add(bundle.Slice(LengthSize, length));
            bundle = bundle[(LengthSize + length)..];
        }

        entries = found;
        return true;
    }
}
