using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Traceability.Audit.Replay;

/// <summary>
/// Writes rows in order of key to a file that is never changed: length of the key (1 byte), of the value (4 bytes; -1 for a deleted
/// record), key, value; then the places of every 16th row (8 bytes each), their number and where they begin. Little-endian.
/// </summary>
internal static class RunWriter
{
    public const int RowsOfPlace = 16;
    public const int HeadSize = 1 + sizeof(int);
    public const int FootSize = 2 * sizeof(long);

    private const int BufferSize = 1 << 20;

    public static RunInfo Write(string folder, string name, int level, IEnumerable<Row> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = new FileStream(Path.Combine(folder, name), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var buffer = new byte[BufferSize];
        var places = new List<long>();
        var (used, position, count) = (0, 0L, 0L);
        Span<byte> head = stackalloc byte[HeadSize];
        foreach (var (key, value) in rows)
        {
            if (count++ % RowsOfPlace == 0)
            {
                places.Add(position);
            }

            head[0] = (byte)key.Length;
            BinaryPrimitives.WriteInt32LittleEndian(head[1..], value?.Length ?? -1);
            Put(head);
            Put(key);
            Put(value);
        }

        Span<byte> number = stackalloc byte[sizeof(long)];
        var start = position;
        foreach (var place in places.Append(places.Count).Append(start))
        {
            BinaryPrimitives.WriteInt64LittleEndian(number, place);
            Put(number);
        }

        Drain();
        return new RunInfo(name, level, Convert.ToHexStringLower(hash.GetHashAndReset()));

        void Put(ReadOnlySpan<byte> bytes)
        {
            position += bytes.Length;
            if (bytes.Length > buffer.Length - used)
            {
                Drain();
            }

            if (bytes.Length > buffer.Length)
            {
                hash.AppendData(bytes);
                file.Write(bytes);
                return;
            }

            bytes.CopyTo(buffer.AsSpan(used));
            used += bytes.Length;
        }

        void Drain()
        {
            hash.AppendData(buffer.AsSpan(0, used));
            file.Write(buffer.AsSpan(0, used));
            used = 0;
        }
    }
}
