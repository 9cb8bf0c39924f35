using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Commands;
using Traceability.Cli.Output;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Labels;

/// <summary>--out, --pictures and --first: where the codes of a label batch are written.</summary>
internal sealed class LabelFileOptions
{
    private readonly Option<string> folder = Typed.Words("--out", "DIR", "Write labels.csv (serials and addresses) and pictures of the codes there.");
    private readonly Option<string> pictures = new("--pictures") { HelpName = "png|svg|none", Description = "Kind of pictures.", DefaultValueFactory = _ => "png" };
    private readonly Option<int?> first = new("--first") { HelpName = "N", Description = "Pictures of the first N labels only; else of all." };

    public LabelFileOptions(Command command, bool required)
    {
        folder.Required = required;
        pictures.AcceptOnlyFromAmong("png", "svg", "none");
        command.Options.Add(folder);
        command.Options.Add(pictures);
        command.Options.Add(first);
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

        var labels = LabelFolder.Of(signed, web);
        document["first_url"] = labels.AddressOf(0);
        document["labels"] = labels.Count;
        if (run.Of(folder) is { } path)
        {
            var count = await run.Terminal.WatchAsync("Drawing", bar =>
                Task.FromResult(labels.Write(path, run.Of(pictures)!, Math.Max(0, run.Of(first) ?? int.MaxValue), bar, run.Cancellation)));
            document["folder"] = Path.GetFullPath(path);
            document["pictures"] = count;
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
