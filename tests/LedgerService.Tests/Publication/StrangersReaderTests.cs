using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Publication;

/// <summary>
/// A Go program over golang.org/x/mod's sumdb (tests/Go) reads the log that the service serves. The log is synthetic: its entries
/// are the texts "entry 0", "entry 1", …, which no door was asked about and no rule; but tree, tiles, rows, commits, signatures
/// and the serving are the production's.
/// </summary>
public sealed class StrangersReaderTests
{
    private static readonly int[] Sizes = [1, 255, 256, 257, 30_000, 65_536];

    [GoFact]
    public async Task GoOpensOurCheckpointsAndChecksInclusionAndConsistencyOverOurTiles()
    {
        await using var ledger = TestLedger.Empty();
        using var folder = new TemporaryFolder();
        var program = BuildAsync(folder.Path);
        var checkpoints = await GrowAsync(ledger, folder.Path);
        await using var running = await RunningLedger.StartAsync(ledger);

        var (code, output) = await RunAsync(
            await program, [running.Web.BaseAddress!.ToString().TrimEnd('/'), ledger.Get<LogKeys>().VerifierKeys[0], .. checkpoints]);

        Assert.True(code == 0, output);
        Assert.All(Sizes, (size, place) => Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"size {size}: root, "), output.Split('\n')[place], StringComparison.Ordinal));
    }

    // One commit for each of the sizes, by the parts that the sequencer commits with.
    private static async Task<IReadOnlyList<string>> GrowAsync(TestLedger ledger, string folder)
    {
        var keys = ledger.Get<LogKeys>();
        var files = new List<string>();
        await using var context = ledger.Context();
        var edge = await TreeEdge.LoadAsync(context, 0, CancellationToken.None);
        foreach (var size in Sizes)
        {
            var first = (int)edge.Size;
            var entries = Enumerable.Range(first, size - first).Select(EntryOf).ToArray();
            foreach (var entry in entries)
            {
                edge.Append(TreeHasher.Leaf(entry.Leaf));
            }

            var note = keys.Sign(edge.Size, edge.Root());
            await CommitAsync(context, new BatchRows(entries, [], edge.TakeChanged(), [], new CheckpointRow { Size = size, Note = note }), edge.Root());
            edge.DropFull();
            files.Add(Path.Combine(folder, $"checkpoint.{files.Count}"));
            await File.WriteAllTextAsync(files[^1], note);
        }

        return files;
    }

    private static EntryRow EntryOf(int index)
    {
        var leaf = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"entry {index}"));
        return new EntryRow { Index = index, StatementId = SHA256.HashData(leaf), Leaf = leaf, Ruling = [] };
    }

    private static async Task CommitAsync(LedgerContext context, BatchRows rows, Hash root)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        await new BatchWriter().WriteAsync(context, rows, CancellationToken.None);
        await context.Heads.ExecuteUpdateAsync(change => change
            .SetProperty(head => head.Size, rows.Checkpoint.Size)
            .SetProperty(head => head.Root, root.ToArray())
            .SetProperty(head => head.RecordedAtMs, SeasonScript.Beginning));
        await transaction.CommitAsync();
    }

    // GOPATH mode over Debian's sources: nothing is downloaded.
    private static async Task<string> BuildAsync(string folder)
    {
        var program = Path.Combine(folder, "reader");
        var (code, output) = await RunAsync("go", ["build", "-o", program, Path.Combine(Project.Root, "tests", "Go", "main.go")]);
        return code == 0 ? program : throw new InvalidOperationException(output);
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[]
                 {
                     ("GO111MODULE", "off"), ("GOPATH", GoFactAttribute.Sources), ("GOFLAGS", ""), ("CGO_ENABLED", "0"),
                     ("GOCACHE", Path.Combine(Project.Root, "artifacts", "go-cache")),
                 })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
