using System.Buffers.Binary;

namespace Traceability.Audit.Replay;

/// <summary>
/// Rows in order of key. Their first bytes are compared as a number, without going to where a key lies: half of what sorting costs.
/// </summary>
internal static class RowSort
{
    public static Row[] InOrder(IReadOnlyCollection<KeyValuePair<byte[], byte[]?>> records)
    {
        var heads = records.Select(record => (Head: HeadOf(record.Key), Row: new Row(record.Key, record.Value))).ToArray();
        Array.Sort(heads, (a, b) => a.Head != b.Head ? a.Head.CompareTo(b.Head) : a.Row.Key.AsSpan().SequenceCompareTo(b.Row.Key));
        return Array.ConvertAll(heads, head => head.Row);
    }

    // A shorter key is before one that begins with it: what lacks counts as nought.
    private static UInt128 HeadOf(byte[] key)
    {
        Span<byte> head = stackalloc byte[16];
        key.AsSpan(0, Math.Min(key.Length, head.Length)).CopyTo(head);
        return BinaryPrimitives.ReadUInt128BigEndian(head);
    }
}
