using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>What is in a lot or a pack: its harvests, where and when they were collected, and their shares.</summary>
internal sealed class ContentsCommand : QuestionCommand
{
    private readonly Argument<string> what = Typed.Words("lot-or-code", "A lot (ID:INDEX, or ID), or a label's address or code: PRODUCT/LOT-CODE[/SERIAL].");
    private readonly Option<int> limit = Typed.Count("--limit", "LOTS", "At most this many lots, 1 to 100000.", 1, 100_000);

    public ContentsCommand(Host host)
        : base("contents", "What is in a lot or a pack: its harvests, where and when they were collected, and their shares.", host)
    {
        limit.DefaultValueFactory = _ => 10_000;
        Arguments.Add(what);
        Options.Add(limit);
    }

    protected override async Task AskAsync(Invocation run, Workspace workspace, LedgerClient client)
    {
        var lot = await LotOfAsync(workspace, client, run.Of(what), run.Cancellation);
        var found = await client.ListContentsAsync(lot, run.Of(limit), run.Cancellation);
        run.Show(workspace, ContentsView.Json(lot, found), console => ContentsView.Write(console, found));
        if (found.Truncated)
        {
            run.Terminal.Note($"There are more than {run.Of(limit)} lots; raise --limit to see them.");
        }
    }
}
