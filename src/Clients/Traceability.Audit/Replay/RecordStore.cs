using System.Runtime.InteropServices;
using Traceability.LedgerCore.Custody;

namespace Traceability.Audit.Replay;

/// <summary>
/// The records of a replay in bounded memory. What was written last is in memory; when that is full it is written to a sorted file by
/// another thread while the replay goes on, and stays at hand until the next one is full: most of what a rule asks for was written not
/// long ago. Used by one thread.
/// </summary>
/// <param name="folder">For its files.</param>
/// <param name="most">Bytes of records that are gathered before they are written; memory holds up to three times as many.</param>
internal sealed class RecordStore(string folder, long most) : IDisposable
{
    // What a record costs in memory beside its bytes.
    private const int Overhead = 120;

    private readonly RunShelf shelf = new(folder);
    private readonly KeySieve sieve = new();
    private readonly Dictionary<byte[], byte[]?> fetched = new(KeyBytes.Equality);
    private Dictionary<byte[], byte[]?> young = new(KeyBytes.Equality);
    private Dictionary<byte[], byte[]?> old = new(KeyBytes.Equality);
    private SortedSet<byte[]> youngSeasons = new(KeyBytes.Order);
    private SortedSet<byte[]> oldSeasons = new(KeyBytes.Order);
    private Task writing = Task.CompletedTask;
    private long youngBytes;
    private long fetchedBytes;

    /// <summary>Whether what is gathered should be written: <see cref="TurnAsync"/>.</summary>
    public bool IsFull => youngBytes >= most;

    /// <summary>Goes on from files of an earlier process.</summary>
    /// <exception cref="InvalidDataException">One is missing or changed.</exception>
    public void Open(IEnumerable<RunInfo> runs) => shelf.Open(runs, sieve);

    /// <summary>The value under a key, or null.</summary>
    public byte[]? Find(ReadOnlySpan<byte> key)
    {
        if (young.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key, out var value)
            || old.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(key, out value))
        {
            return value;
        }

        if (!sieve.MayHold(key))
        {
            return null;
        }

        var known = fetched.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!known.TryGetValue(key, out value))
        {
            value = shelf.Find(key);
            fetchedBytes += SizeOf(key.Length, value);
            if (fetchedBytes > most)
            {
                fetched.Clear();
                fetchedBytes = 0;
            }

            known[key] = value;
        }

        return value;
    }

    /// <summary>Writes a record; null deletes it. The arrays are kept.</summary>
    public void Put(byte[] key, byte[]? value)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(young, key, out var isThere);
        youngBytes += SizeOf(key.Length, value) - (isThere ? SizeOf(key.Length, place) : 0);
        place = value;
        fetched.Remove(key);
        if (key[0] == (byte)StateKind.HarvestOfSeason)
        {
            youngSeasons.Add(key);
        }
    }

    /// <summary>The first keys from one on and before another, of the one kind that rules walk: the harvests of a season.</summary>
    public IReadOnlyList<byte[]> SeasonKeys(byte[] from, byte[] until, int limit)
    {
        writing.GetAwaiter().GetResult();
        return [.. RunMerge.Of([RowsOf(youngSeasons, young), RowsOf(oldSeasons, old), shelf.From(from)])
            .TakeWhile(row => row.Key.AsSpan().SequenceCompareTo(until) < 0)
            .Where(row => row.Value is not null)
            .Take(limit)
            .Select(row => row.Key)];

        IEnumerable<Row> RowsOf(SortedSet<byte[]> keys, Dictionary<byte[], byte[]?> values) =>
            keys.GetViewBetween(from, until).Select(key => new Row(key, values[key]));
    }

    /// <summary>Begins to write what was gathered. Waits for the one before.</summary>
    /// <param name="done">Told, on another thread, once it is written: all runs there are then.</param>
    public async Task TurnAsync(Action<IReadOnlyList<RunInfo>> done)
    {
        await writing;
        (old, young) = (young, new Dictionary<byte[], byte[]?>(KeyBytes.Equality));
        (oldSeasons, youngSeasons) = (youngSeasons, new SortedSet<byte[]>(KeyBytes.Order));
        youngBytes = 0;
        var gathered = old;
        writing = Task.Run(() =>
        {
            if (gathered.Count > 0)
            {
                var rows = RowSort.InOrder(gathered);
                shelf.Add(rows);
                foreach (var row in rows)
                {
                    sieve.Add(row.Key);
                }
            }

            done(shelf.Infos);
            shelf.Sweep();
        });
    }

    /// <summary>Waits until everything gathered at the last turn is written.</summary>
    public Task WrittenAsync() => writing;

    /// <summary>Every record in order of key. Right after a turn that was waited for.</summary>
    public IEnumerable<Row> All() => shelf.From([]).Where(row => row.Value is not null);

    public void Dispose()
    {
        // What is being written is written to the end: its file would be in the way of whoever removes the folder.
        ((IAsyncResult)writing).AsyncWaitHandle.WaitOne();
        shelf.Dispose();
    }

    private static int SizeOf(int key, byte[]? value) => key + (value?.Length ?? 0) + Overhead;
}
