using System.IO.MemoryMappedFiles;
using System.Security.Cryptography;

namespace Traceability.Audit.Replay;

/// <summary>A file of rows in order of key (<see cref="RunWriter"/>), mapped, not loaded. Read by several threads.</summary>
internal sealed class Run : IDisposable
{
    private const int LongestKey = byte.MaxValue;

    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly string path;
    private readonly long places;
    private readonly long rowsEnd;

    private Run(string path, RunInfo info)
    {
        (this.path, Info) = (path, info);
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        var length = new FileInfo(path).Length;
        places = view.ReadInt64(length - RunWriter.FootSize);
        rowsEnd = view.ReadInt64(length - sizeof(long));
    }

    public RunInfo Info { get; }

    /// <summary>A run that this process has written.</summary>
    public static Run Open(string folder, RunInfo info) => new(Path.Combine(folder, info.Name), info);

    /// <summary>A run of an earlier process.</summary>
    /// <exception cref="InvalidDataException">It is missing or changed.</exception>
    public static Run OpenChecked(string folder, RunInfo info)
    {
        var path = Path.Combine(folder, info.Name);
        if (Path.GetFileName(info.Name) != info.Name || !File.Exists(path))
        {
            throw new InvalidDataException($"{info.Name} is missing.");
        }

        using (var content = File.OpenRead(path))
        {
            if (Convert.ToHexStringLower(SHA256.HashData(content)) != info.Sha256)
            {
                throw new InvalidDataException($"{info.Name} was changed.");
            }
        }

        return new Run(path, info);
    }

    /// <summary>Whether the run says anything of a key; the value is null where it says that the record was deleted.</summary>
    public bool TryFind(ReadOnlySpan<byte> key, out byte[]? value)
    {
        value = null;
        Span<byte> found = stackalloc byte[LongestKey];
        for (var position = PositionOf(key); position < rowsEnd;)
        {
            var (keyLength, valueLength) = HeadAt(position);
            Read(position + RunWriter.HeadSize, found[..keyLength]);
            var order = found[..keyLength].SequenceCompareTo(key);
            if (order >= 0)
            {
                value = order == 0 && valueLength >= 0 ? new byte[valueLength] : null;
                Read(position + RunWriter.HeadSize + keyLength, value);
                return order == 0;
            }

            position += RunWriter.HeadSize + keyLength + Math.Max(valueLength, 0);
        }

        return false;
    }

    /// <summary>The rows from a key on.</summary>
    public IEnumerable<Row> From(byte[] key)
    {
        for (var position = PositionOf(key); position < rowsEnd;)
        {
            var (keyLength, valueLength) = HeadAt(position);
            var found = new byte[keyLength];
            var value = valueLength < 0 ? null : new byte[valueLength];
            Read(position + RunWriter.HeadSize, found);
            Read(position + RunWriter.HeadSize + keyLength, value);
            position += RunWriter.HeadSize + keyLength + (value?.Length ?? 0);
            if (found.AsSpan().SequenceCompareTo(key) >= 0)
            {
                yield return new Row(found, value);
            }
        }
    }

    public void Delete()
    {
        Dispose();
        File.Delete(path);
    }

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }

    // The last place whose row is not behind the key.
    private long PositionOf(ReadOnlySpan<byte> key)
    {
        Span<byte> found = stackalloc byte[LongestKey];
        var (low, high) = (0L, places - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var position = PlaceAt(middle);
            var (keyLength, _) = HeadAt(position);
            Read(position + RunWriter.HeadSize, found[..keyLength]);
            (low, high) = found[..keyLength].SequenceCompareTo(key) <= 0 ? (middle, high) : (low, middle - 1);
        }

        return places == 0 ? rowsEnd : PlaceAt(low);
    }

    private long PlaceAt(long place) => view.ReadInt64(rowsEnd + (place * sizeof(long)));

    private (int Key, int Value) HeadAt(long position) => (view.ReadByte(position), view.ReadInt32(position + 1));

    private void Read(long position, Span<byte> into)
    {
        if (!into.IsEmpty)
        {
            view.SafeMemoryMappedViewHandle.ReadSpan((ulong)position, into);
        }
    }
}
