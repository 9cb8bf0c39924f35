using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Lists reports, the newest first.</summary>
internal sealed class ReportsListCommand : QuestionCommand
{
    private readonly Option<string> issuer = Typed.Words(
        "--issuer", "PARTY", "About whose labels; else all, which the scheme owner and auditors read.");
    private readonly Option<ReportState?> state = Typed.Optional("--state", "Only those in this state.", ScanWords.States);

    public ReportsListCommand(Host host)
        : base("list", "List reports, the newest first.", host)
    {
        Options.Add(issuer);
        Options.Add(state);
    }

    protected override async Task AskAsync(Invocation run, Workspace workspace, LedgerClient client)
    {
        var party = run.Of(issuer) is { } typed ? KnownIds.Of(workspace).ReadParty(workspace, typed) : (LedgerCore.Statements.StatementId?)null;
        var found = new List<ReportView>();
        await foreach (var report in client.ListReportsAsync(party, run.Of(state) ?? ReportState.Unspecified, run.Cancellation))
        {
            found.Add(report);
        }

        run.Show(
            workspace,
            new JsonObject { ["reports"] = new JsonArray([.. found.Select(ReportTable.Json)]) },
            console => console.WriteTable(ReportTable.Of(found)));
    }
}
