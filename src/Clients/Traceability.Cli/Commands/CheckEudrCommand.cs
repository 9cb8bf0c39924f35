using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;

namespace Traceability.Cli.Commands;

/// <summary>Checks the geolocation of every harvest behind a lot, and shows the certificates of compliance of each area.</summary>
internal sealed class CheckEudrCommand : TraceCommand
{
    private readonly Argument<string> lot = Typed.Words("lot", "The lot: ID:INDEX, or ID for index 0.");
    private readonly Option<int> limit = Typed.Count("--limit", "LOTS", "At most this many lots upstream, 1 to 100000.", 1, 100_000);
    private readonly SignerOption signer = new();

    public CheckEudrCommand(Host host)
        : base("eudr", "Geolocation of every harvest behind a lot: polygon, decimals, inside. Not whether a forest was cleared.", host)
    {
        limit.DefaultValueFactory = _ => 10_000;
        Arguments.Add(lot);
        Options.Add(limit);
        Options.Add(signer);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        using var key = await signer.FindCallerAsync(run, workspace);
        await using var client = workspace.Connect(key);
        var asked = KnownIds.Of(workspace).ReadLot(run.Of(lot));
        var answer = await client.CheckOriginAsync(asked, run.Of(limit), run.Cancellation);
        run.Show(workspace, OriginDocument.Of(asked, answer), console => OriginTable.Write(console, answer));
        return answer.Complete ? ExitCode.Ok : ExitCode.Refused;
    }
}
