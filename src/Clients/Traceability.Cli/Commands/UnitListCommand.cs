using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;

namespace Traceability.Cli.Commands;

/// <summary>Lists the units of an operator.</summary>
internal sealed class UnitListCommand : TraceCommand
{
    private readonly Option<string> @operator = Typed.Words("--operator", "PARTY", "Whose units; else those of the key's party.");
    private readonly SignerOption signer = new();

    public UnitListCommand(Host host)
        : base("list", "List the units of an operator.", host)
    {
        Options.Add(@operator);
        Options.Add(signer);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        using var key = await signer.FindCallerAsync(run, workspace);
        await using var client = workspace.Connect(key);
        var party = run.Of(@operator) is { } typed
            ? KnownIds.Of(workspace).ReadParty(workspace, typed)
            : await SignerOption.PartyOfAsync(run, workspace, client, key);
        var units = await client.ListUnitsAsync(party, run.Cancellation);
        run.Show(
            workspace,
            new JsonObject { ["operator"] = party.ToString(), ["units"] = new JsonArray([.. units.Select(OrganisationDocument.Of)]) },
            console => console.WriteTable(OrganisationTables.Of(units)));
        return ExitCode.Ok;
    }
}
