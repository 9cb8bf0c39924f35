using Traceability.Audit;
using Traceability.Clients.Tests.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Clients.Tests.Audit;

/// <summary>An export of a season of 300 entries, so that one tile is full, with a checkpoint after every 16; and fsck run on it.</summary>
internal sealed class SmallLog : IDisposable
{
    private const int Entries = 300;
    private const int Batch = 16;

    private readonly TemporaryFolder folder = new();

    public SmallLog()
    {
        Season = SeasonScript.Open();
        while (Season.Entries.Count < Entries)
        {
            Season.NowMs += 1000;
            var harvest = Season.RecordLot(Season.Harvest(1_000));
            var dried = Season.RecordLot(Season.Dry(Season.Cooperative, harvest, 500, 100));
            var sold = Season.RecordLot(Season.Sell(Season.Cooperative, dried, 25, Season.Processor));
            Season.Record(Season.Receive(Season.Processor, sold.Statement, 25).With(statement => statement.Seen = Season.Seen()));
        }

        Export = ScriptedExport.Of(Season, At("log"), Batch);
    }

    public SeasonScript Season { get; }

    public ScriptedExport Export { get; }

    /// <summary>A path of the test.</summary>
    public string At(string name) => Path.Combine(folder.Path, name);

    /// <summary>A file of the log.</summary>
    public string FileOf(string path) => Path.Combine(At("log"), path);

    /// <summary>Changes one byte of a file of the log, counted from its end when negative.</summary>
    public void Flip(string path, int place)
    {
        var content = File.ReadAllBytes(FileOf(path));
        content[place < 0 ? content.Length + place : place] ^= 0x01;
        File.WriteAllBytes(FileOf(path), content);
    }

    /// <summary>Writes another log in its place: its own entries, and what is done to the export before it ends.</summary>
    public void Rewrite(IEnumerable<RecordedStatement> entries, Action<ScriptedExport>? more = null)
    {
        Directory.Delete(At("log"), recursive: true);
        var export = new ScriptedExport(At("log"));
        foreach (var entry in entries)
        {
            export.Add(entry.Statement, entry.RecordedAtMs);
        }

        more?.Invoke(export);
        export.Finish();
    }

    /// <summary>What the rules make of every entry, as a ledger keeps it.</summary>
    public IReadOnlyList<Receipt> Rulings()
    {
        var (state, rulings) = (new MemoryCustodyState(), new List<Receipt>());
        foreach (var entry in Season.Entries)
        {
            var admitted = (Ruling.Admitted)CustodyFold.Apply(entry, state);
            state.Apply(admitted.Changes);
            rulings.Add(new Receipt
            {
                StatementId = entry.Statement.Id.ToByteString(),
                Index = entry.Index,
                RecordedAtMs = entry.RecordedAtMs,
                Lots = { admitted.Lots },
                Notices = { admitted.Notices },
            });
        }

        return rulings;
    }

    /// <summary>Options of a check by all keys.</summary>
    public FsckOptions Options => new()
    {
        Origin = SeasonScript.Origin,
        Keys = [.. Export.Keys.Select(key => new LogKey(key))],
        Threads = 2,
        GatheredBytes = 1 << 16,
    };

    public Task<FsckReport> CheckAsync(
        string? resume = null, IProgress<FsckProgress>? progress = null, CancellationToken cancellation = default, params ReceiptFile[] receipts)
    {
        var options = Options with { ResumeFolder = resume, Receipts = receipts };
        return CheckAsync(options, progress, cancellation);
    }

    public async Task<FsckReport> CheckAsync(FsckOptions options, IProgress<FsckProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var source = new FolderSource(At("log"));
        return await LedgerCheck.RunAsync(source, options, progress ?? new Silent(), TimeProvider.System, cancellation);
    }

    /// <summary>Where the first byte of an entry is in its bundle.</summary>
    public int PlaceOf(int index) => Season.Entries.Skip(index / 256 * 256).Take(index % 256)
        .Sum(entry => sizeof(ushort) + LeafCodec.Encode(entry.RecordedAtMs, entry.Statement).Length) + sizeof(ushort);

    public void Dispose() => folder.Dispose();

    private sealed class Silent : IProgress<FsckProgress>
    {
        public void Report(FsckProgress value)
        {
            // Nobody watches.
        }
    }
}
