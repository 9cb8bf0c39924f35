using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Traceability.Audit.Replay;

/// <summary>Reads the rows of a run (<see cref="RunWriter"/>) one after the other, in memory for a few pages.</summary>
/// <param name="file">Of the run.</param>
/// <param name="pages">That it has.</param>
/// <param name="first">To begin with: rows begin in it.</param>
/// <param name="ahead">Pages read at once.</param>
internal sealed class RunReader(SafeFileHandle file, long pages, long first, int ahead)
{
    private readonly byte[] buffer = new byte[ahead * RunWriter.PageSize];
    private ReadOnlyMemory<byte> key;
    private ReadOnlyMemory<byte> value;
    private long buffered = first;
    private int filled;
    private int used;

    public ReadOnlySpan<byte> Key => key.Span;

    /// <summary>Empty where the record was deleted.</summary>
    public ReadOnlySpan<byte> Value => value.Span;

    public bool IsDeleted { get; private set; }

    /// <summary>The page that the row begins in.</summary>
    public long Page { get; private set; }

    /// <summary>A copy.</summary>
    public Row Row => new(Key.ToArray(), IsDeleted ? null : Value.ToArray());

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Read()
    {
        if ((used % RunWriter.PageSize == 0 || buffer[used] == 0) && !ReadPage())
        {
            return false;
        }

        Page = buffered + (used / RunWriter.PageSize);
        var length = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(used + 1));
        key = buffer.AsMemory(used + RunWriter.HeadSize, buffer[used]);
        used += RunWriter.HeadSize + key.Length;
        IsDeleted = length < 0;
        length = Math.Max(length, 0);
        var left = RunWriter.PageSize - (used % RunWriter.PageSize);
        value = length <= left ? buffer.AsMemory(used, length) : Long(length);
        used += length <= left ? length : 0;
        return true;
    }

    // Behind the first byte of the next page.
    private bool ReadPage()
    {
        used = (used + RunWriter.PageSize - 1) / RunWriter.PageSize * RunWriter.PageSize;
        if (used == filled)
        {
            buffered += filled / RunWriter.PageSize;
            filled = (int)Math.Min(ahead, pages - buffered) * RunWriter.PageSize;
            used = 0;
            PageCache.Whole(file, buffered * RunWriter.PageSize, buffer.AsSpan(0, filled));
        }

        return used++ < filled;
    }

    // A value that goes on over the pages that follow, which may take the place of the key.
    private byte[] Long(int length)
    {
        key = key.ToArray();
        var whole = new byte[length];
        for (var rest = whole.AsSpan(); !rest.IsEmpty;)
        {
            var part = Math.Min(rest.Length, RunWriter.PageSize - (used % RunWriter.PageSize));
            buffer.AsSpan(used, part).CopyTo(rest);
            rest = rest[part..];
            used += part;
            if (!rest.IsEmpty && !ReadPage())
            {
                throw new InvalidDataException("A file of the replay ends within a row.");
            }
        }

        return whole;
    }
}
