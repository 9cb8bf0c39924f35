using Traceability.LedgerCore.Custody;

namespace Traceability.Audit.Replay;

/// <summary>
/// The records of a replay in bounded memory. What was written last is in memory; when that is full it is written to a sorted file by
/// another thread while the replay goes on, and stays at hand until the next one is full: most of what a rule asks for was written not
/// long ago. Used by one thread.
/// </summary>
internal sealed class RecordStore : IDisposable
{
    // What a record of a file costs in memory beside its bytes.
    private const int Overhead = 120;

    // Of a key in order: its bytes, and its place in a tree.
    private const int SizeOfOrdered = 160;
    private const long MostFetched = 16 << 20;

    private readonly long most;
    private readonly RunShelf shelf;
    private readonly KeySieve sieve = new();
    private readonly Dictionary<byte[], byte[]?> fetched = new(KeyBytes.Equality);
    private readonly Dictionary<byte[], byte[]?>.AlternateLookup<ReadOnlySpan<byte>> known;
    private Gathering young = new();
    private Gathering old = new();
    private SortedSet<byte[]> youngSeasons = new(KeyBytes.Order);
    private SortedSet<byte[]> oldSeasons = new(KeyBytes.Order);
    private Task writing = Task.CompletedTask;
    private long fetchedBytes;

    /// <param name="folder">For its files.</param>
    /// <param name="most">Bytes of records that are gathered before they are written; memory holds up to twice as many.</param>
    /// <param name="isKept">Whether another process will go on with the files.</param>
    public RecordStore(string folder, long most, bool isKept)
    {
        this.most = most;
        shelf = new RunShelf(folder, isKept);
        known = fetched.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>How often what was gathered was written. What <see cref="Find"/> answered two turns ago is another record's now.</summary>
    public int Turns { get; private set; }

    /// <summary>Bytes of records that are in memory, the index over them included.</summary>
    public long HeldBytes => young.Bytes + old.Bytes + ((youngSeasons.Count + oldSeasons.Count) * (long)SizeOfOrdered) + fetchedBytes;

    /// <summary>Whether what is gathered should be written: <see cref="TurnAsync"/>.</summary>
    public bool IsFull => young.Bytes + (youngSeasons.Count * (long)SizeOfOrdered) >= most;

    /// <summary>Goes on from files of an earlier process.</summary>
    /// <exception cref="InvalidDataException">One is missing or changed.</exception>
    public void Open(IEnumerable<RunInfo> runs) => shelf.Open(runs, sieve);

    /// <summary>The value under a key, or null. Of use until the second turn that follows.</summary>
    public ReadOnlyMemory<byte>? Find(ReadOnlySpan<byte> key)
    {
        if (young.TryFind(key, out var gathered) || old.TryFind(key, out gathered))
        {
            return gathered;
        }

        if (!sieve.MayHold(key))
        {
            return null;
        }

        if (!known.TryGetValue(key, out var value))
        {
            value = shelf.Find(key);
            fetchedBytes += key.Length + (value?.Length ?? 0) + Overhead;
            if (fetchedBytes > Math.Min(most, MostFetched))
            {
                Forget();
            }

            known[key] = value;
        }

        return value is null ? default(ReadOnlyMemory<byte>?) : value;
    }

    /// <summary>Writes a record; null deletes it.</summary>
    public void Put(ReadOnlySpan<byte> key, byte[]? value)
    {
        young.Put(key, value);
        if (key[0] == (byte)StateKind.HarvestOfSeason)
        {
            youngSeasons.Add(key.ToArray());
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

        IEnumerable<Row> RowsOf(SortedSet<byte[]> keys, Gathering values) =>
            keys.GetViewBetween(from, until).Select(key => new Row(key, values.TryFind(key, out var value) ? value?.ToArray() : null));
    }

    /// <summary>Begins to write what was gathered. Waits for the one before.</summary>
    /// <param name="done">Told, on another thread, once it is written: all runs there are then.</param>
    public async Task TurnAsync(Action<IReadOnlyList<RunInfo>> done)
    {
        await writing;
        (old, young) = (young, old);
        (oldSeasons, youngSeasons) = (youngSeasons, oldSeasons);
        Turns++;
        young.Clear();
        youngSeasons.Clear();

        // What was fetched and written since is in no gathering any more.
        Forget();
        var gathered = old;
        writing = Task.Run(() =>
        {
            if (gathered.Count > 0)
            {
                shelf.Add(gathered);
                foreach (var place in gathered.Places)
                {
                    sieve.Add(gathered.KeyAt(place));
                }
            }

            done(shelf.Infos);
            shelf.Sweep();
        });
    }

    /// <summary>Whether nothing is being written.</summary>
    public bool IsWritten => writing.IsCompleted;

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

    private void Forget()
    {
        fetched.Clear();
        fetchedBytes = 0;
    }
}
