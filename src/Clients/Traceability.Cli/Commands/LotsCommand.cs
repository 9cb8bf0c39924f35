using System.CommandLine;
using System.Text.Json.Nodes;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Lists what a party holds.</summary>
internal sealed class LotsCommand : TraceCommand
{
    private readonly Option<string> holder = Typed.Words("--holder", "PARTY", "Whose lots; else those of the key's party.");
    private readonly Option<bool> spent = new("--spent") { Description = "Also lots of which nothing is left." };
    private readonly SignerOption signer = new();

    public LotsCommand(Host host)
        : base("lots", "List the lots that a party holds.", host)
    {
        Options.Add(holder);
        Options.Add(spent);
        Options.Add(signer);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        using var key = await signer.FindCallerAsync(run, workspace);
        await using var client = workspace.Connect(key);
        var party = run.Of(holder) is { } typed
            ? KnownIds.Of(workspace).ReadParty(workspace, typed)
            : await SignerOption.PartyOfAsync(run, workspace, client, key);
        var lots = new List<LotView>();
        await foreach (var lot in client.ListLotsAsync(party, run.Of(spent), run.Cancellation))
        {
            lots.Add(lot);
        }

        run.Show(
            workspace,
            new JsonObject { ["holder"] = party.ToString(), ["lots"] = new JsonArray([.. lots.Select(LotDocument.Of)]) },
            console => console.WriteTable(LotTable.Of(lots)));
        return ExitCode.Ok;
    }
}
