using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Cli.Workspaces;

namespace Traceability.Cli.Commands;

/// <summary>Shows a lot.</summary>
internal sealed class ShowLotCommand : TraceCommand
{
    private readonly Argument<string> id = Typed.Words("lot", "The lot: ID:INDEX, or ID for index 0.");
    private readonly SignerOption signer = new();

    public ShowLotCommand(Host host)
        : base("lot", "Show a lot: goods, holder, claim and why.", host)
    {
        Arguments.Add(id);
        Options.Add(signer);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var lot = KnownIds.Of(workspace).ReadLot(run.Of(id));
        using var key = await signer.FindCallerAsync(run, workspace);
        await using var client = workspace.Connect(key);
        var found = await client.GetLotAsync(lot, run.Cancellation);
        run.Show(workspace, LotDocument.Of(found), console => LotTable.Write(console, found));
        return ExitCode.Ok;
    }
}
