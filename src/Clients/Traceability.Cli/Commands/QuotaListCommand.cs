using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;

namespace Traceability.Cli.Commands;

/// <summary>Lists the quotas of an operator's areas with what is left of them.</summary>
internal sealed class QuotaListCommand : TraceCommand
{
    private readonly Option<string> @operator = Typed.Words("--operator", "PARTY", "Whose areas; else those of the key's party.");
    private readonly SignerOption signer = new();

    public QuotaListCommand(Host host)
        : base("list", "List quotas: harvested, withheld and left, the inventory, and from when on nothing changes any more.", host)
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
        var now = run.Host.Time.GetUtcNow();
        run.Show(
            workspace,
            new JsonObject
            {
                ["operator"] = party.ToString(),
                ["quotas"] = new JsonArray([.. areas.SelectMany(area => area.Quotas.Select(quota => QuotaDocument.Of(area, quota, now)))]),
            },
            console => console.WriteTable(QuotaTable.Of(areas, now)));
        return ExitCode.Ok;
    }
}
