namespace Traceability.Audit.Replay;

/// <summary>
/// The runs of a replay, oldest first. Eight of one level are merged into one of the next, so that few files are asked whatever the log's
/// length, and each record is written again a few times only. Added to by one thread while another reads.
/// </summary>
/// <param name="folder">For the files.</param>
/// <param name="isKept">Whether another process will go on with them.</param>
internal sealed class RunShelf(string folder, bool isKept) : IDisposable
{
    private const int Together = 8;
    private const int PagesAhead = 64;

    private readonly Lock guard = new();
    private readonly PageCache cache = new();
    private readonly List<Run> merged = [];
    private Run[] runs = [];
    private int named;

    public IReadOnlyList<RunInfo> Infos => [.. runs.Select(run => run.Info)];

    /// <summary>Opens the runs of an earlier process; tells every key to the sieve.</summary>
    /// <exception cref="InvalidDataException">One is missing or changed.</exception>
    public void Open(IEnumerable<RunInfo> infos, KeySieve sieve)
    {
        foreach (var info in infos)
        {
            runs = [.. runs, Run.OpenChecked(folder, info, sieve)];
            named = Math.Max(named, NumberOf(info) + 1);
        }
    }

    /// <summary>Writes what was gathered as the newest run, and merges what has become many.</summary>
    public void Add(Gathering gathering)
    {
        Change(0, 0, writer =>
        {
            foreach (var place in KeySort.InOrder(gathering))
            {
                var value = gathering.ValueAt(place);
                writer.Add(gathering.KeyAt(place), (value ?? default).Span, value is null);
            }
        });
        while (runs.Length >= Together && runs[^Together..].All(run => run.Info.Level == runs[^1].Info.Level))
        {
            // Below the oldest run there is nothing that a deleted record could hide.
            var several = runs[^Together..];
            Change(Together, several[0].Info.Level + 1, writer =>
                RunMerge.Write(several.Reverse().Select(run => run.Read(PagesAhead)), writer, withDeleted: runs.Length > Together));
        }
    }

    /// <summary>What the newest run says that says anything.</summary>
    public byte[]? Find(ReadOnlySpan<byte> key)
    {
        lock (guard)
        {
            for (var place = runs.Length - 1; place >= 0; place--)
            {
                if (runs[place].TryFind(key, cache, out var value))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Every row from a key on, deleted ones too. Only while nobody adds.</summary>
    public IEnumerable<Row> From(byte[] key) => RunMerge.Of(Enumerable.Reverse(runs).Select(run => run.From(key, cache)));

    public void Dispose()
    {
        foreach (var run in runs.Concat(merged))
        {
            run.Dispose();
        }
    }

    /// <summary>Removes the files that were merged, once the replay's note names them no more.</summary>
    public void Sweep()
    {
        merged.ForEach(run => run.Delete());
        merged.Clear();
    }

    private void Change(int replaced, int level, Action<RunWriter> write)
    {
        using var writer = new RunWriter(folder, $"run{named++}", level, isKept);
        write(writer);
        var added = Run.Open(folder, writer.Finish(), writer.Keys);
        lock (guard)
        {
            foreach (var run in runs[^replaced..])
            {
                run.Leave(cache);
                merged.Add(run);
            }

            runs = [.. runs[..^replaced], added];
        }
    }

    private static int NumberOf(RunInfo info) => int.TryParse(info.Name.AsSpan(3), out var number) ? number : 0;
}
