using System.Globalization;

namespace Traceability.Bench;

/// <summary>What to measure.</summary>
/// <param name="Benches">In order.</param>
/// <param name="Lots">Lots of the larger ledger.</param>
/// <param name="Entries">Entries of the log that is checked.</param>
/// <param name="JsonFile">Where to write the figures; null for nowhere.</param>
internal sealed record BenchOptions(IReadOnlyList<BenchOptions.Bench> Benches, int Lots, int Entries, string? JsonFile)
{
    /// <summary>How long one case of append, proof, scan or verify is measured.</summary>
    public TimeSpan Time { get; private init; } = TimeSpan.FromSeconds(3);

    /// <summary>Entries of the largest ledger of growth.</summary>
    public int Growth { get; private init; } = 1_000_000;

    /// <summary>Labels of the batch that is committed.</summary>
    public int Labels { get; private init; } = 1_000_000;

    /// <summary>The only database to measure; null for all that run here.</summary>
    public string? Provider { get; private init; }

    /// <summary>The only number of clients to measure; null for all.</summary>
    public int? Clients { get; private init; }

    /// <summary>Where the log that is checked is kept, to be checked again; null for nowhere.</summary>
    public string? ExportFolder { get; private init; }

    public const string Usage = """
        Usage: ./bench NAME [--lots N] [--entries N] [--export DIR] [--seconds S] [--provider sqlite|postgres] [--clients N] [--json FILE]

          append   signed statements over gRPC into each database, one by one and in streams, by 1 to 256 clients
          replay   --entries entries from their bytes, checked and ruled, against the bare rate of checking signatures
          proof    receipts of entries anywhere in logs of up to --entries
          labels   a million serials made and committed; 10,000 QR codes
          scan     the page of a pack against a constant answer
          listings a marketplace's offers in streams, against an echo of the same bytes
          growth   start, memory, append and receipt in ledgers of 10,000 to --entries (default 1,000,000), ten times apart
          verify   the bare rate of checking signatures
          smoke    each of these once, as small and as short as it can be: whether they still work
          trace    what a product comes from: 1,000 (wide and deep) and 10,000 ancestors in a small ledger and in one of N lots
          reach    what a suspended certificate touches, over N lots
          fold     a ruling with all of the state in memory
          ruling   an append with the rules against one without, at N lots
          fsck     the whole check of a log of N entries by the trace command, against the bare rate of its signatures

          --lots N      lots of the ledger, 20,000 to 2,000,000 (default 100,000)
          --entries N   entries of the log, 1,000 to 10,000,000 (default 100,000)
          --export DIR  make that log there and keep it, or check the one that is there: --entries is not asked then
          --labels N    labels of the batch that is committed, 1,000 to 1,000,000 (default 1,000,000)
          --seconds S   how long each case of append, proof, scan, growth and verify is measured, 0.1 to 30 (default 3)
          --provider P  one database only
          --clients N   one number of clients only: 1, 8, 64 or 256
          --json FILE   also write the figures there

        Everything is written to a temporary folder, which is removed, but for --export. Ends by itself.
        """;

    private static readonly Dictionary<string, Bench[]> Names = new(StringComparer.Ordinal)
    {
        ["append"] = [AppendBench.RunAsync],
        ["replay"] = [ReplayBench.RunAsync],
        ["proof"] = [ProofBench.RunAsync],
        ["labels"] = [LabelsBench.RunAsync],
        ["scan"] = [ScanBench.RunAsync],
        ["listings"] = [ListingsBench.RunAsync],
        ["growth"] = [GrowthBench.RunAsync],
        ["verify"] = [VerifyBench.RunAsync],
        ["smoke"] = [SmokeBench.RunAsync],
        ["trace"] = [TraceBench.RunAsync],
        ["reach"] = [ReachBench.RunAsync],
        ["fold"] = [FoldBench.RunAsync],
        ["ruling"] = [RulingBench.RunAsync],
        ["fsck"] = [FsckBench.RunAsync],
        ["all"] = [TraceBench.RunAsync, ReachBench.RunAsync, FoldBench.RunAsync, RulingBench.RunAsync, FsckBench.RunAsync],
    };

    /// <summary>Measures something.</summary>
    internal delegate Task Bench(BenchOptions options, FigureSheet sheet, CancellationToken cancellation);

    /// <summary>When it gives up: ten million entries take their time to be made.</summary>
    public TimeSpan TimeLimit => TimeSpan.FromMinutes(20 + (Growth / 20_000));

    /// <summary>As little as can be measured.</summary>
    public BenchOptions Tiny => this with { Time = TimeSpan.FromMilliseconds(100), Clients = 8, Entries = 500, Growth = 500, Labels = 1_000 };

    /// <summary>The same for one database.</summary>
    public BenchOptions Of(string provider) => this with { Provider = provider };

    /// <summary>Whether a database is to be measured.</summary>
    public bool IsWanted(string provider) => Provider is null || Provider == provider;

    /// <summary>Whether a number of clients is to be measured.</summary>
    public bool IsWanted(int clients) => Clients is null || Clients == clients;

    public static bool TryParse(string[] words, out BenchOptions options)
    {
        options = new BenchOptions([], 100_000, 100_000, null);
        if (words.Length % 2 == 0 || !Names.TryGetValue(words[0], out var benches))
        {
            return false;
        }

        options = options with { Benches = benches };
        for (var place = 1; place < words.Length; place += 2)
        {
            switch (words[place])
            {
                case "--export":
                    options = options with { ExportFolder = words[place + 1] };
                    break;
                case "--json":
                    options = options with { JsonFile = words[place + 1] };
                    break;
                case "--lots" when int.TryParse(words[place + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var lots)
                    && lots is >= 20_000 and <= 2_000_000:
                    options = options with { Lots = lots };
                    break;
                case "--entries" when int.TryParse(words[place + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var entries)
                    && entries is >= 1_000 and <= 10_000_000:
                    options = options with { Entries = entries, Growth = entries };
                    break;
                case "--labels" when int.TryParse(words[place + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var labels)
                    && labels is >= 1_000 and <= 1_000_000:
                    options = options with { Labels = labels };
                    break;
                case "--seconds" when double.TryParse(words[place + 1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
                    && seconds is >= 0.1 and <= 30:
                    options = options with { Time = TimeSpan.FromSeconds(seconds) };
                    break;
                case "--provider" when words[place + 1] is "sqlite" or "postgres":
                    options = options with { Provider = words[place + 1] };
                    break;
                case "--clients" when int.TryParse(words[place + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var clients):
                    options = options with { Clients = clients };
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
