using System.CommandLine;
using Traceability.Cli.Checkpoints;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.LedgerCore.Merkle;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Describes the pinned ledger, and holds the log before it against what genesis says of it.</summary>
internal sealed class LedgerCommand : TraceCommand
{
    private readonly Option<string> predecessor = Typed.Words(
        "--predecessor", "PLACE", "Check the log before this one: its web address, the folder of its export, or the file of its last checkpoint.");

    private readonly PredecessorKeyOption keys = new();

    public LedgerCommand(Host host)
        : base("ledger", "Describe the ledger: its scheme, its size, whether it was ended, and the log that it goes on from.", host)
    {
        Options.Add(predecessor);
        Options.Add(keys);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        await using var client = workspace.Connect();
        var checkpoint = await client.GetCheckpointAsync(run.Cancellation);
        var ledger = await client.GetLedgerAsync(run.Cancellation);
        var genesis = await client.ProveGenesisAsync(ledger, run.Cancellation);
        var isChecked = run.Of(predecessor) is { } place && await CheckAsync(run, genesis?.Genesis.Predecessor, place);
        run.Terminal.Show(
            LedgerView.Document(client.Profile.Origin, ledger, genesis, checkpoint.Size, isChecked),
            console => LedgerView.Write(console, client.Profile.Origin, ledger, genesis, checkpoint.Size, isChecked));
        return ExitCode.Ok;
    }

    private async Task<bool> CheckAsync(Invocation run, Predecessor? named, string place)
    {
        if (named is null)
        {
            throw new CommandHalt("PREDECESSOR_NONE", "This ledger names no log that it goes on from.", "Leave out --predecessor.");
        }

        var shown = await CheckpointPlace.OpenAsync(place, run.Of(keys) ?? [], run.Cancellation);
        var difference = shown.Origin != named.Origin ? $"it is of the log {shown.Origin}"
            : shown.Size > named.Size ? $"it has {shown.Size} entries: that log went on after its end"
            : shown.Size < named.Size ? $"it has {shown.Size} entries: it is older, or something was taken away"
            : Hash.TryFromBytes(named.Root.Span, out var root) && shown.Root == root ? null
            : "its root is another: it is another history";
        return difference is null ? true : throw new CommandHalt(
            "PREDECESSOR_DIFFERS",
            $"Genesis names the log {named.Origin} with {named.Size} entries; of the checkpoint at {place}, {difference}.",
            "Keep that checkpoint: both are signed.");
    }
}
