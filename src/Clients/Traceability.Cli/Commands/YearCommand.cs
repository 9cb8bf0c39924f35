using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>What an operator's calendar year (UTC) adds up to: goods, premium, declaration.</summary>
internal sealed class YearCommand : QuestionCommand
{
    private readonly Argument<string> party = Typed.Words("party", "The operator: its id, or the name of a key kept here.");
    private readonly Argument<uint> year = YearArgument.Make("The calendar year (UTC).");

    public YearCommand(Host host)
        : base("year", "What an operator's calendar year (UTC) adds up to: goods, premium, declaration.", host)
    {
        Arguments.Add(party);
        Arguments.Add(year);
    }

    protected override async Task AskAsync(Invocation run, Workspace workspace, LedgerClient client)
    {
        var id = KnownIds.Of(workspace).ReadParty(workspace, run.Of(party));
        var found = await client.SumYearAsync(id, run.Of(year), run.Cancellation);
        if (!found.AmountsVisible)
        {
            throw new CommandHalt(
                "AMOUNTS_NOT_SHOWN", "The ledger does not show this operator's amounts to this key.", "Ask as the operator, its certification body or the scheme owner: --as KEY.");
        }

        run.Show(workspace, YearView.Json(id, run.Of(year), found), console => YearView.Write(console, found));
    }
}
