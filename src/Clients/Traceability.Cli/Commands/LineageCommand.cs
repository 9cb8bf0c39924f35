using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Draws what a lot was made from, or what was made from it.</summary>
internal sealed class LineageCommand : QuestionCommand
{
    private readonly Argument<string> what = Typed.Words("lot-or-code", "A lot (ID:INDEX, or ID), or a label's address or code: PRODUCT/LOT-CODE[/SERIAL].");
    private readonly Option<bool> down = new("--down") { Description = "What was made from the lot, instead of what it was made from." };
    private readonly Option<int> limit = Typed.Count("--limit", "LOTS", "At most this many lots, 1 to 100000.", 1, 100_000);

    public LineageCommand(Host host)
        : base("lineage", "Trace a lot or a label back to its harvests, as a tree. Shorter: trace LOT.", host)
    {
        limit.DefaultValueFactory = _ => 10_000;
        Arguments.Add(what);
        Options.Add(down);
        Options.Add(limit);
    }

    protected override async Task AskAsync(Invocation run, Workspace workspace, LedgerClient client)
    {
        var lot = await LotOfAsync(workspace, client, run.Of(what), run.Cancellation);
        var (lots, truncated) = await WalkAsync(run, client, lot);
        run.Show(
            workspace,
            new JsonObject
            {
                ["lot"] = lot.ToString(),
                ["direction"] = run.Of(down) ? "down" : "up",
                ["truncated"] = truncated,
                ["lots"] = new JsonArray([.. lots.Select(LotDocument.Of)]),
            },
            console => console.Write(LotTree.Of(lots, run.Of(down))));
        if (truncated)
        {
            run.Terminal.Note($"There are more than {run.Of(limit)} lots; raise --limit to see them.");
        }
    }

    private async Task<(IReadOnlyList<LotView> Lots, bool Truncated)> WalkAsync(Invocation run, LedgerClient client, LotKey lot)
    {
        if (run.Of(down))
        {
            var below = await client.TraceDownstreamAsync(lot, run.Of(limit), run.Cancellation);
            return (below.Lots, below.Truncated);
        }

        var above = await client.TraceUpstreamAsync(lot, run.Of(limit), run.Cancellation);
        return (above.Lots, above.Truncated);
    }
}
