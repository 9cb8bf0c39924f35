using System.Buffers.Binary;

namespace Traceability.Audit.Replay;

/// <summary>
/// Records that were written last, as bytes in a few large blocks under an index of numbers: the collector has nothing to follow in them,
/// and their size is that of their blocks. Written by one thread; read by several once nobody writes.
/// </summary>
/// <remarks>A record: hash of its key (4 bytes), length of its value (4; -1 for a deleted one), of its key (1), key, value; little-endian.</remarks>
internal sealed class Gathering
{
    private const int BlockBits = 20;
    private const int BlockSize = 1 << BlockBits;
    private const int HeadSize = 9;
    private const int FewestSlots = 256;

    private readonly List<byte[]> blocks = [];
    private int[] slots = new int[FewestSlots];
    private int block = -1;
    private int used = BlockSize;

    /// <summary>Keys.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes of memory that are in use.</summary>
    public long Bytes { get; private set; } = FewestSlots * sizeof(int);

    /// <summary>Every record, by a number that <see cref="KeyAt"/> and <see cref="ValueAt"/> take; in no order.</summary>
    public IEnumerable<int> Places => slots.Where(slot => slot != 0).Select(slot => slot - 1);

    /// <summary>Writes a record; null deletes it. What was read before stays as it was read until <see cref="Clear"/>.</summary>
    public void Put(ReadOnlySpan<byte> key, byte[]? value)
    {
        if (Count * 4 >= slots.Length * 3)
        {
            Grow();
        }

        var hash = (uint)KeySieve.HashOf(key);
        ref var slot = ref SlotOf(key, hash);
        Count += slot == 0 ? 1 : 0;
        var size = HeadSize + key.Length + (value?.Length ?? 0);
        slot = Take(size) + 1;
        var record = blocks[(slot - 1) >> BlockBits].AsSpan((slot - 1) & (BlockSize - 1), size);
        BinaryPrimitives.WriteUInt32LittleEndian(record, hash);
        BinaryPrimitives.WriteInt32LittleEndian(record[4..], value?.Length ?? -1);
        record[8] = (byte)key.Length;
        key.CopyTo(record[HeadSize..]);
        value?.CopyTo(record[(HeadSize + key.Length)..]);
    }

    /// <summary>Whether a key was written; the value is null where it was deleted.</summary>
    public bool TryFind(ReadOnlySpan<byte> key, out ReadOnlyMemory<byte>? value)
    {
        var slot = SlotOf(key, (uint)KeySieve.HashOf(key));
        value = slot == 0 ? default(ReadOnlyMemory<byte>?) : ValueAt(slot - 1);
        return slot != 0;
    }

    /// <summary>The key of a record.</summary>
    public ReadOnlySpan<byte> KeyAt(int place)
    {
        var record = blocks[place >> BlockBits].AsSpan(place & (BlockSize - 1));
        return record.Slice(HeadSize, record[8]);
    }

    /// <summary>The value of a record; null where it was deleted.</summary>
    public ReadOnlyMemory<byte>? ValueAt(int place)
    {
        var (content, start) = (blocks[place >> BlockBits], place & (BlockSize - 1));
        var length = BinaryPrimitives.ReadInt32LittleEndian(content.AsSpan(start + 4));
        return length < 0 ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(content, start + HeadSize + content[start + 8], length);
    }

    /// <summary>Forgets every record and keeps the memory.</summary>
    public void Clear()
    {
        blocks.RemoveAll(one => one.Length > BlockSize);
        Array.Clear(slots);
        (block, used, Count) = (-1, BlockSize, 0);
        Bytes = slots.Length * sizeof(int);
    }

    private ref int SlotOf(ReadOnlySpan<byte> key, uint hash)
    {
        for (var at = (int)hash & (slots.Length - 1); ; at = (at + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[at];
            if (slot == 0 || (HashAt(slot - 1) == hash && KeyAt(slot - 1).SequenceEqual(key)))
            {
                return ref slot;
            }
        }
    }

    private uint HashAt(int place) =>
        BinaryPrimitives.ReadUInt32LittleEndian(blocks[place >> BlockBits].AsSpan(place & (BlockSize - 1)));

    private void Grow()
    {
        var before = slots;
        slots = new int[2 * before.Length];
        Bytes += before.Length * sizeof(int);
        foreach (var slot in before.Where(slot => slot != 0))
        {
            var at = (int)HashAt(slot - 1) & (slots.Length - 1);
            while (slots[at] != 0)
            {
                at = (at + 1) & (slots.Length - 1);
            }

            slots[at] = slot;
        }
    }

    // A record that no block holds has one of its own, which goes with the next Clear.
    private int Take(int size)
    {
        Bytes += size;
        if (size > BlockSize)
        {
            blocks.Insert(++block, new byte[size]);
            used = BlockSize;
            return block << BlockBits;
        }

        if (used + size > BlockSize)
        {
            if (++block == blocks.Count)
            {
                blocks.Add(new byte[BlockSize]);
            }

            used = 0;
        }

        var place = (block << BlockBits) | used;
        used += size;
        return place;
    }
}
