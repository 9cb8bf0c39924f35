using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Lists codes that may be copied, the most suspicious first.</summary>
internal sealed class ScansListCommand : QuestionCommand
{
    private readonly Option<string> issuer = Typed.Words("--issuer", "PARTY", "Whose labels; else those of the key's party.");
    private readonly Option<int> score = Typed.Count("--score", "NUMBER", "Least score, 0 to 100.", 0, 100);

    public ScansListCommand(Host host)
        : base("list", "List codes that may be copied, the most suspicious first, with the reasons.", host)
    {
        Options.Add(issuer);
        Options.Add(score);
    }

    protected override async Task AskAsync(Invocation run, Workspace workspace, LedgerClient client)
    {
        var party = run.Of(issuer) is { } typed ? KnownIds.Of(workspace).ReadParty(workspace, typed) : (LedgerCore.Statements.StatementId?)null;
        var found = new List<SuspicionView>();
        await foreach (var line in client.ListSuspicionsAsync(party, run.Of(score), run.Cancellation))
        {
            found.Add(line);
        }

        var lines = found.OrderByDescending(line => line.Score).ToList();
        run.Show(
            workspace,
            new JsonObject { ["suspicions"] = new JsonArray([.. lines.Select(SuspicionTable.Json)]) },
            console => console.WriteTable(SuspicionTable.Of(lines)));
    }
}
