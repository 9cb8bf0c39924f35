using System.Buffers;
using System.Buffers.Binary;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// The bytes of a stream of custody state (docs/formats/state.md): frames, each its length as big-endian uint32 and as many bytes. The first
/// holds the signed checkpoint that the state belongs to, the others records in order of key, the last one nothing.
/// </summary>
public static class StateFrame
{
    /// <summary>Length of the length before each frame.</summary>
    public const int LengthSize = sizeof(uint);

    /// <summary>Bytes after which a writer ends a frame; the record that passes it is still in it.</summary>
    public const int Usual = 1 << 16;

    /// <summary>Most bytes of a frame.</summary>
    public const int MaximumSize = 1 << 26;

    private const int HeadSize = sizeof(ushort) + sizeof(uint);

    /// <summary>Writes a record: length of its key (uint16), of its value (uint32), key, value.</summary>
    public static void Write(IBufferWriter<byte> frame, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var head = frame.GetSpan(HeadSize);
        BinaryPrimitives.WriteUInt16BigEndian(head, (ushort)key.Length);
        BinaryPrimitives.WriteUInt32BigEndian(head[sizeof(ushort)..], (uint)value.Length);
        frame.Advance(HeadSize);
        frame.Write(key);
        frame.Write(value);
    }

    /// <summary>Takes the next record off the front of a frame; false when it is cut short or its key is empty.</summary>
    public static bool TryReadNext(ref ReadOnlyMemory<byte> rest, out ReadOnlyMemory<byte> key, out ReadOnlyMemory<byte> value)
    {
        (key, value) = (default, default);
        if (rest.Length < HeadSize)
        {
            return false;
        }

        var keyLength = BinaryPrimitives.ReadUInt16BigEndian(rest.Span);
        var valueLength = BinaryPrimitives.ReadUInt32BigEndian(rest.Span[sizeof(ushort)..]);
        if (keyLength == 0 || rest.Length - HeadSize - keyLength < valueLength)
        {
            return false;
        }

        key = rest.Slice(HeadSize, keyLength);
        value = rest.Slice(HeadSize + keyLength, (int)valueLength);
        rest = rest[(HeadSize + keyLength + (int)valueLength)..];
        return true;
    }
}
