using System.Globalization;

namespace Traceability.Bench;

/// <summary>What to measure.</summary>
/// <param name="Benches">In order.</param>
/// <param name="Lots">Lots of the larger ledger.</param>
/// <param name="Entries">Entries of the log that is checked.</param>
/// <param name="ExportFolder">Where the log that is checked is kept, to be checked again; null for nowhere.</param>
/// <param name="JsonFile">Where to write the figures; null for nowhere.</param>
internal sealed record BenchOptions(
    IReadOnlyList<BenchOptions.Bench> Benches, int Lots, int Entries, string? ExportFolder, string? JsonFile)
{
    public const string Usage = """
        Usage: ./bench trace|reach|fold|ruling|fsck|all [--lots N] [--entries N] [--export DIR] [--json FILE]

          trace    what a product comes from: 1,000 (wide and deep) and 10,000 ancestors in a small ledger and in one of N lots
          reach    what a suspended certificate touches, over N lots
          fold     a ruling with all of the state in memory
          ruling   an append with the rules against one without, at N lots
          fsck     the whole check of a log of N entries by the trace command, against the bare rate of its signatures

          --lots N      lots of the ledger, 20,000 to 2,000,000 (default 100,000)
          --entries N   entries of the log, 1,000 to 10,000,000 (default 100,000)
          --export DIR  make that log there and keep it, or check the one that is there: --entries is not asked then
          --json FILE   also write the figures there

        Everything is written to a temporary folder, which is removed, but for --export. Ends by itself.
        """;

    private static readonly Dictionary<string, Bench[]> Names = new(StringComparer.Ordinal)
    {
        ["trace"] = [TraceBench.RunAsync],
        ["reach"] = [ReachBench.RunAsync],
        ["fold"] = [FoldBench.RunAsync],
        ["ruling"] = [RulingBench.RunAsync],
        ["fsck"] = [FsckBench.RunAsync],
        ["all"] = [TraceBench.RunAsync, ReachBench.RunAsync, FoldBench.RunAsync, RulingBench.RunAsync, FsckBench.RunAsync],
    };

    /// <summary>Measures something.</summary>
    internal delegate Task Bench(BenchOptions options, FigureSheet sheet, CancellationToken cancellation);

    /// <summary>When it gives up.</summary>
    public static TimeSpan TimeLimit => TimeSpan.FromMinutes(20);

    public static bool TryParse(string[] words, out BenchOptions options)
    {
        options = new BenchOptions([], 100_000, 100_000, null, null);
        if (words.Length % 2 == 0 || !Names.TryGetValue(words[0], out var benches))
        {
            return false;
        }

        options = options with { Benches = benches };
        for (var place = 1; place < words.Length; place += 2)
        {
            switch (words[place])
            {
                case "--json":
                    options = options with { JsonFile = words[place + 1] };
                    break;
                case "--export":
                    options = options with { ExportFolder = words[place + 1] };
                    break;
                case "--lots" when int.TryParse(words[place + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var lots)
                    && lots is >= 20_000 and <= 2_000_000:
                    options = options with { Lots = lots };
                    break;
                case "--entries" when int.TryParse(words[place + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var entries)
                    && entries is >= 1_000 and <= 10_000_000:
                    options = options with { Entries = entries };
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
