using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Commands;
using Traceability.Cli.Output;
using Traceability.Cli.Printing;
using Traceability.Client;
using Traceability.LedgerCore.Labels;
using Traceability.V1;

namespace Traceability.Cli.Labels;

/// <summary>--out and what goes with it: where the codes of a label batch are written, and how.</summary>
internal sealed class LabelFileOptions
{
    private readonly Option<string> folder = Typed.Words("--out", "DIR", "Write labels.csv (serials and addresses) there, and pictures of the codes or sheets of labels.");
    private readonly Option<string> pictures = new("--pictures") { HelpName = "png|svg|none", Description = "Kind of pictures of single codes.", DefaultValueFactory = _ => "png" };
    private readonly Option<int> first = Typed.Count("--first", "N", "Only the first N labels, from --from on; else all.", 1, Serial.MaxUnits);
    private readonly Option<int> from = Typed.Count("--from", "N", "Number of the label to begin with, as in labels.csv.", 1, Serial.MaxUnits);
    private readonly Option<bool> inner = new("--inner-codes") { Description = "The codes under the scratch panels, instead of those on the packs." };
    private readonly SheetOptions sheets;

    public LabelFileOptions(Command command, bool required)
    {
        folder.Required = required;
        pictures.AcceptOnlyFromAmong("png", "svg", "none");
        first.DefaultValueFactory = _ => Serial.MaxUnits;
        from.DefaultValueFactory = _ => 1;
        foreach (var option in new Option[] { folder, pictures, first, from, inner })
        {
            command.Options.Add(option);
        }

        sheets = new SheetOptions(command);
    }

    /// <summary>The folder that was asked for; null when none was.</summary>
    public string? FolderOf(Invocation run) => run.Of(folder);

    /// <summary>Writes the folder when --out was given, and tells of it in the document.</summary>
    public async Task<Action<Spectre.Console.IAnsiConsole>> WriteAsync(Invocation run, Workspace workspace, SignedStatement signed, JsonObject document)
    {
        if (workspace.Profile?.WebAddress is not { } web)
        {
            throw new CommandHalt(
                "WEB_ADDRESS_MISSING", "The address of the ledger's public pages is not known, and label codes lead there.",
                "trace init --grpc ADDR --web ADDR, then trace labels STATEMENT --out DIR.");
        }

        var labels = LabelFolder.Of(signed, web, run.Of(inner));
        document["first_url"] = labels.AddressOf(0);
        document["labels"] = labels.Count;
        if (run.Of(folder) is { } path)
        {
            // The sheets' plan is made first: what cannot be printed leaves no folder.
            var (begin, most) = (labels.PlaceOf(run.Of(from)), run.Of(first));
            var job = sheets.JobOf(run, labels, run.Of(inner), begin, most);
            labels.WriteList(path, run.Cancellation);
            var written = await run.Terminal.WatchAsync("Drawing", bar => Task.FromResult(job is null
                ? labels.WritePictures(path, run.Of(pictures)!, begin, most, bar, run.Cancellation)
                : job.Write(path, bar, run.Cancellation)));
            document["folder"] = Path.GetFullPath(path);
            document[job is null ? "pictures" : "files"] = written;
            job?.Tell(document);
        }

        return console =>
        {
            console.WritePairs(
                ("Labels", $"{labels.Count}"),
                ("First", labels.AddressOf(0)),
                ("Folder", document["folder"]?.ToString() ?? string.Empty));
            if (run.Host.OutputIsScreen)
            {
                run.Terminal.ShowText(labels.Blocks(0) + Environment.NewLine);
            }
        };
    }
}
