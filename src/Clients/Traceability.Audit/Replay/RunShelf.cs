namespace Traceability.Audit.Replay;

/// <summary>
/// The runs of a replay, oldest first. Eight of one level are merged into one of the next, so that few files are asked whatever the log's
/// length, and each record is written again a few times only. Added to by one thread while another reads.
/// </summary>
internal sealed class RunShelf(string folder) : IDisposable
{
    private const int Together = 8;

    private readonly Lock guard = new();
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
            var run = Run.OpenChecked(folder, info);
            runs = [.. runs, run];
            named = Math.Max(named, NumberOf(info) + 1);
            foreach (var row in run.From([]))
            {
                sieve.Add(row.Key);
            }
        }
    }

    /// <summary>Writes rows as the newest run, and merges what has become many.</summary>
    public void Add(IEnumerable<Row> sorted)
    {
        Change(0, RunWriter.Write(folder, NextName(), 0, sorted));
        while (runs.Length >= Together && runs[^Together..].All(run => run.Info.Level == runs[^1].Info.Level))
        {
            var rows = RunMerge.Of(Enumerable.Reverse(runs[^Together..]).Select(run => run.From([])));

            // Below the oldest run there is nothing that a deleted record could hide.
            var kept = runs.Length == Together ? rows.Where(row => row.Value is not null) : rows;
            Change(Together, RunWriter.Write(folder, NextName(), runs[^1].Info.Level + 1, kept));
        }
    }

    /// <summary>What the newest run says that says anything.</summary>
    public byte[]? Find(ReadOnlySpan<byte> key)
    {
        lock (guard)
        {
            for (var place = runs.Length - 1; place >= 0; place--)
            {
                if (runs[place].TryFind(key, out var value))
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Every row from a key on, deleted ones too. Only while nobody adds.</summary>
    public IEnumerable<Row> From(byte[] key) => RunMerge.Of(Enumerable.Reverse(runs).Select(run => run.From(key)));

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

    private void Change(int replaced, RunInfo added)
    {
        lock (guard)
        {
            merged.AddRange(runs[^replaced..]);
            runs = [.. runs[..^replaced], Run.Open(folder, added)];
        }
    }

    private static int NumberOf(RunInfo info) => int.TryParse(info.Name.AsSpan(3), out var number) ? number : 0;

    private string NextName() => $"run{named++}";
}
