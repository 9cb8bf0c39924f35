using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Traceability.Audit.Replay;

/// <summary>A file of rows in order of key (<see cref="RunWriter"/>). Read by several threads, each with a cache or a reader of its own.</summary>
internal sealed class Run : IDisposable
{
    private const int PagesOfWalk = 4;

    private readonly SafeFileHandle file;
    private readonly string path;
    private readonly long pages;
    private PageKeys keys;

    private Run(string path, RunInfo info, PageKeys keys)
    {
        (this.path, Info, this.keys) = (path, info, keys);
        file = File.OpenHandle(path);
        pages = RandomAccess.GetLength(file) / RunWriter.PageSize;
    }

    public RunInfo Info { get; }

    /// <summary>A run that this process has written.</summary>
    public static Run Open(string folder, RunInfo info, PageKeys keys) => new(Path.Combine(folder, info.Name), info, keys);

    /// <summary>A run of an earlier process; tells every key to the sieve.</summary>
    /// <exception cref="InvalidDataException">It is missing or changed.</exception>
    public static Run OpenChecked(string folder, RunInfo info, KeySieve sieve)
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

        var run = new Run(path, info, new PageKeys());
        run.Learn(sieve);
        return run;
    }

    /// <summary>Whether the run says anything of a key; the value is null where it says that the record was deleted.</summary>
    public bool TryFind(ReadOnlySpan<byte> key, PageCache cache, out byte[]? value)
    {
        var number = PageOf(key, cache);
        var page = pages == 0 ? [] : cache.Read(file, number);
        value = null;
        for (var place = 1; place < page.Length && page[place] != 0;)
        {
            var start = place + RunWriter.HeadSize;
            var length = BinaryPrimitives.ReadInt32LittleEndian(page[(place + 1)..]);
            var order = page.Slice(start, page[place]).SequenceCompareTo(key);
            start += page[place];
            place = start + Math.Max(length, 0);
            if (order >= 0)
            {
                value = order > 0 || length < 0 ? null : place <= page.Length ? page[start..place].ToArray() : LongAt(number);
                return order == 0;
            }
        }

        return false;
    }

    /// <summary>All rows, for who merges them.</summary>
    /// <param name="ahead">Pages read at once.</param>
    public RunReader Read(int ahead) => new(file, pages, 0, ahead);

    /// <summary>The rows from a key on.</summary>
    public IEnumerable<Row> From(byte[] key, PageCache cache)
    {
        var reader = new RunReader(file, pages, PageOf(key, cache), PagesOfWalk);
        while (reader.Read())
        {
            if (reader.Key.SequenceCompareTo(key) >= 0)
            {
                yield return reader.Row;
            }
        }
    }

    /// <summary>Closes and removes it.</summary>
    public void Delete()
    {
        Dispose();
        File.Delete(path);
    }

    public void Dispose() => file.Dispose();

    /// <summary>Its pages are not asked for any more.</summary>
    public void Leave(PageCache cache) => cache.Drop(file);

    private byte[] LongAt(long page)
    {
        var reader = new RunReader(file, pages, page, 1);
        return reader.Read() ? reader.Value.ToArray() : throw new InvalidDataException("A file of the replay ends within a row.");
    }

    // The last page that begins with a key that is not behind the one asked for; the first where all are.
    private long PageOf(ReadOnlySpan<byte> key, PageCache cache)
    {
        var (low, high) = keys.Around(key, pages);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var begin = middle;
            var page = cache.Read(file, begin);
            for (; page[0] != 0 && begin < high; page = cache.Read(file, begin))
            {
                begin++;
            }

            var isBefore = page[0] == 0 && page.Slice(1 + RunWriter.HeadSize, page[1]).SequenceCompareTo(key) <= 0;
            (low, high) = isBefore ? (begin, high) : (low, middle - 1);
        }

        return low;
    }

    private void Learn(KeySieve sieve)
    {
        var reader = Read(PagesOfWalk * PagesOfWalk);
        var known = new PageKeys();
        for (var page = -1L; reader.Read(); page = reader.Page)
        {
            sieve.Add(reader.Key);
            if (reader.Page != page)
            {
                known.Offer(reader.Page, reader.Key);
            }
        }

        keys = known;
    }
}
