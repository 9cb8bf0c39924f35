using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Follows the ledger, one line an entry.</summary>
internal sealed class WatchCommand : TraceCommand
{
    private readonly Option<ulong> from = new("--from") { HelpName = "N", Description = "First log index wanted.", DefaultValueFactory = _ => 0 };
    private readonly Option<bool> once = new("--once") { Description = "End at the newest entry instead of staying." };
    private readonly SignerOption signer = new();

    public WatchCommand(Host host)
        : base("watch", "Follow the ledger, for its scheme owner and auditors: a line for every entry and checkpoint. Checkpoints are verified; entries too when it starts at 0.", host)
    {
        Options.Add(from);
        Options.Add(once);
        Options.Add(signer);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        using var key = await signer.FindCallerAsync(run, workspace);
        await using var client = workspace.Connect(key);
        try
        {
            await foreach (var seen in client.WatchAsync(run.Of(from), !run.Of(once), run.Cancellation))
            {
                Show(run.Terminal, seen);
            }
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested)
        {
            // Ctrl-C is how a watch ends.
        }

        return ExitCode.Ok;
    }

    private static void Show(Terminal terminal, LedgerEvent seen)
    {
        if (seen.Entry is { } entry)
        {
            var document = StatementDocument.Of(entry.Id.ToString(), entry.Statement);
            document["index"] = entry.Index;
            document["recorded_at"] = TimeText.Format(entry.RecordedAt.ToUnixTimeMilliseconds());
            terminal.ShowLine(
                document,
                $"{entry.Index,8}  {TimeText.Format(entry.RecordedAt.ToUnixTimeMilliseconds()),-24}  {StatementDocument.KindOf(entry.Statement),-20}  {entry.Id}");
        }
        else if (seen.Checkpoint is { } checkpoint)
        {
            terminal.ShowLine(
                new JsonObject { ["checkpoint"] = new JsonObject { ["size"] = checkpoint.Size, ["root"] = checkpoint.Root.ToString() } },
                $"-- checkpoint over {checkpoint.Size} entries, consistent with all seen before");
        }
    }
}
