using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Lists the parties of the ledger.</summary>
internal sealed class PartyListCommand : TraceCommand
{
    public PartyListCommand(Host host)
        : base("list", "List the parties of the ledger.", host)
    {
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        await using var client = workspace.Connect();
        var parties = new List<PartyView>();
        await foreach (var party in client.ListPartiesAsync(run.Cancellation))
        {
            parties.Add(party);
        }

        run.Show(
            workspace,
            new JsonObject { ["parties"] = new JsonArray([.. parties.Select(party => PartyDocument.Of(party))]) },
            console =>
            {
                var table = Tables.With("Party", "Name", "Country", "Roles");
                foreach (var party in parties)
                {
                    table.AddPlain(Ids.Short(party.Id), party.Name, party.Country, PartyDocument.RolesOf(party));
                }

                console.WriteTable(table);
            });
        return ExitCode.Ok;
    }
}
