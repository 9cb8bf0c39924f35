using System.Diagnostics;
using System.Text.Json.Nodes;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.Bench;

/// <summary>
/// A whole ledger checked by `trace fsck`, the command as it is shipped, from an export that is made for it: really signed statements that
/// the rules take, in batches of 512, of which the last one is not full.
/// </summary>
internal static class FsckBench
{
    private const int BatchSize = 512;
    private const long HarvestMg = 1_000;

    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("traceability-bench-").FullName;
        try
        {
            var log = options.ExportFolder ?? Path.Combine(folder, "log");
            if (!File.Exists(Path.Combine(log, "checkpoint")))
            {
                Make(log, options.Entries, cancellation);
            }

            var keys = new ScriptedExport(log).Keys.SelectMany(key => new[] { "--key", $"{key}" });
            string[] arguments = ["fsck", "--export", log, "--json", "--home", Path.Combine(folder, "home"), .. keys];
            var (report, run) = await TraceAsync(arguments, cancellation);
            var speed = report["speed"]!;
            var seconds = (double)speed["seconds"]!;
            sheet.Add(new Figure(
                "fsck", "files",
                $"{(long)report["size"]!:N0} entries, {(long)report["signatures"]!:N0} signatures, {(long)report["found"]!} findings",
                (double)speed["entries_per_second"]!, "entries", seconds * 1000, seconds * 1000, run.Cpu, run.RssMb,
                (double)speed["ratio"]!,
                $"bare signature rate {(double)speed["bare_signatures_per_second"]!:N0}/s, by processor time {(double)speed["processor_ratio"]!:N2}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Harvest, dried, sold, received, and one more sale that is open.
    private static void Make(string folder, int count, CancellationToken cancellation)
    {
        var season = SeasonScript.Open();
        var export = new ScriptedExport(folder);
        foreach (var entry in season.Entries)
        {
            export.Add(entry.Statement, entry.RecordedAtMs);
        }

        for (var slip = 0; export.Size < (ulong)count; slip++)
        {
            cancellation.ThrowIfCancellationRequested();
            var number = slip;
            var harvest = Add(season.Harvest(HarvestMg).With(statement => statement.Harvest.Slip = $"F{number}"));
            var dried = Add(season.Dry(season.Cooperative, harvest, HarvestMg / 2, 100));
            var sold = Add(season.Sell(season.Cooperative, dried, 25, season.Processor));
            Add(season.Receive(season.Processor, sold.Statement, 25));
            Add(season.Sell(season.Cooperative, dried, 25, season.Trader));
        }

        export.Finish();

        LotKey Add(Draft draft)
        {
            var signed = draft.Sign();
            export.Add(signed, season.NowMs++);
            if (export.Size % BatchSize == 0)
            {
                export.Sign();
            }

            return new LotKey(StatementId.Of(signed.Statement.Span), 0);
        }
    }

    private static async Task<(JsonNode Report, (double Cpu, double RssMb) Run)> TraceAsync(
        string[] arguments, CancellationToken cancellation)
    {
        var program = Path.Combine(Project.Root, "artifacts", "bin", "Traceability.Cli", "release", "trace.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true })!;
        var watch = Stopwatch.StartNew();
        var (busy, most) = (TimeSpan.Zero, 0L);
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        while (!output.IsCompleted)
        {
            await Task.WhenAny(output, Task.Delay(250, cancellation));
            process.Refresh();
            if (!process.HasExited)
            {
                (busy, most) = (process.TotalProcessorTime, Math.Max(most, process.WorkingSet64));
            }
        }

        await process.WaitForExitAsync(cancellation);
        return (JsonNode.Parse(await output)!, (busy / watch.Elapsed, most / (1024.0 * 1024)));
    }
}
