using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;

namespace Traceability.Cli.Commands;

/// <summary>Lists the areas of an operator.</summary>
internal sealed class AreaListCommand : TraceCommand
{
    private readonly Option<string> @operator = Typed.Words("--operator", "PARTY", "Whose areas; else those of the key's party.");
    private readonly SignerOption signer = new();

    public AreaListCommand(Host host)
        : base("list", "List the areas of an operator, with quotas.", host)
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
        var areas = await client.ListAreasAsync(party, run.Cancellation);
        run.Show(
            workspace,
            new JsonObject { ["operator"] = party.ToString(), ["areas"] = new JsonArray([.. areas.Select(PartyDocument.Of)]) },
            console => console.WriteTable(AreaTable.Of(areas)));
        return ExitCode.Ok;
    }
}
