using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Why a claim is withheld or flagged, since which lot, and who can resolve it.</summary>
internal sealed class WhyCommand : QuestionCommand
{
    private readonly Argument<string> what = Typed.Words("lot-or-code", "A lot (ID:INDEX, or ID), or a label's address or code: PRODUCT/LOT-CODE[/SERIAL].");

    public WhyCommand(Host host)
        : base("why", "Why a claim is withheld or flagged, since which lot, and who can resolve it.", host)
    {
        Arguments.Add(what);
    }

    protected override async Task AskAsync(Invocation run, Workspace workspace, LedgerClient client)
    {
        var lot = await LotOfAsync(workspace, client, run.Of(what), run.Cancellation);
        var found = await client.ExplainClaimAsync(lot, run.Cancellation);
        var view = await client.GetLotAsync(lot, run.Cancellation);
        run.Show(workspace, ClaimReasonsView.Json(lot, found, view), console => ClaimReasonsView.Write(console, found, view));
    }
}
