using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Writes the ledger's read side into a folder.</summary>
internal sealed class ExportCommand : TraceCommand
{
    private readonly Argument<string> folder = Typed.Words("dir", "The folder; made when it is not there. A run goes on from what an earlier one left.");
    private readonly Option<bool> withSealed = new("--sealed") { Description = "Fetch the restricted sealed parts too (amounts, positions, prices), for those who may read them." };
    private readonly SignerOption signer = new();

    public ExportCommand(Host host)
        : base(
            "export",
            "Write the ledger's checkpoints, tree and, for its scheme owner and auditors, entries into a folder, with the paths of C2SP "
                + "tlog-tiles: whoever has it checks the ledger without any service. Everything is verified before it is written.",
            host)
    {
        Arguments.Add(folder);
        Options.Add(withSealed);
        Options.Add(signer);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        using var key = await signer.FindCallerAsync(run, workspace);
        var report = await run.Terminal.WatchAsync(
            "Exporting", progress => LogExport.RunAsync(workspace, run.Of(folder), key, run.Of(withSealed), progress, run.Cancellation));
        var isAllThatWasAsked = report.HasSealed || !run.Of(withSealed);
        if (!isAllThatWasAsked)
        {
            run.Terminal.Note(
                "Without sealed parts, which were asked for: the ledger gives them to its scheme owner and auditors only. "
                + "Name the key of one (--as KEY), or leave out --sealed. What was written is right and complete as it is.");
        }

        if (!report.HasEntries)
        {
            run.Terminal.Note("Without entries: the ledger shows them to its scheme owner and auditors only (--as KEY). The tree and its checkpoints are complete.");
        }

        run.Terminal.Show(
            new JsonObject
            {
                ["folder"] = report.Folder,
                ["size"] = report.Checkpoint.Size,
                ["root"] = report.Checkpoint.Root.ToString(),
                ["extends_size"] = report.Before?.Size,
                ["files_written"] = report.Written,
                ["files_kept"] = report.Kept,
                ["entries"] = report.HasEntries,
                ["sealed"] = report.HasSealed,
            },
            console => console.WritePairs(
                ("Folder", report.Folder),
                ("Entries", $"{report.Checkpoint.Size}{(report.HasEntries ? "" : " (hashes only)")}"),
                ("Root", report.Checkpoint.Root.ToString()),
                ("Goes on from", report.Before is { } before ? $"{before.Size} entries, proved" : "nothing"),
                ("Sealed parts", report.HasSealed ? "restricted ones, each checked against its digest" : "none"),
                ("Files", $"{report.Written} written, {report.Kept} checked and kept")));
        return isAllThatWasAsked ? ExitCode.Ok : ExitCode.Refused;
    }
}
