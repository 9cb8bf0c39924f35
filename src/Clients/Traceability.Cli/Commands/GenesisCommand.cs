using System.CommandLine;
using Google.Protobuf;
using Traceability.Cli.Checkpoints;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>The first statement of a ledger: names the scheme and makes the key's holder its owner.</summary>
internal sealed class GenesisCommand : TraceCommand
{
    private readonly Option<string> scheme = Typed.Words("--scheme", "NAME", "Name of the scheme.", required: true);
    private readonly Option<string> owner = Typed.Words("--owner", "NAME", "Name of the scheme owner.", required: true);
    private readonly Option<long?> at = Typed.Optional<long>("--at", "TIME", "When it happened, e.g. 2026-01-01T00:00Z; else now.", Typed.TryMoment);
    private readonly Option<string> predecessor = Typed.Words(
        "--predecessor-checkpoint", "PLACE", "The last checkpoint of the log that this one goes on from: a file, an export's folder, or a web address.");

    private readonly PredecessorKeyOption predecessorKeys = new();
    private readonly SignerOption signer = new();

    public GenesisCommand(Host host)
        : base("genesis", "Begin an empty ledger: its scheme, and the key of the scheme owner.", host)
    {
        Options.Add(scheme);
        Options.Add(owner);
        Options.Add(at);
        Options.Add(predecessor);
        Options.Add(predecessorKeys);
        Options.Add(signer);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        using var key = signer.NeedKey(run, workspace);
        await using var client = workspace.Connect(key);
        var occurredAt = run.Of(at) is { } moment ? DateTimeOffset.FromUnixTimeMilliseconds(moment) : run.Host.Time.GetUtcNow();
        var draft = Drafts.Genesis(
            client.Profile.Origin, run.Of(scheme)!, run.Of(owner)!, Introduction.Of(key.Signing), occurredAt, await PredecessorAsync(run));
        var (standings, gaveUp) = await Dispatch.SendAsync(
            run, workspace, client, [new OutboxEntry(draft.Sign(key.Signing), draft.Summary)]);
        if (standings[0].Status == OutboxStatus.Sent)
        {
            workspace.Keys.SetParty(key.Name, draft.Id);
        }

        run.Terminal.Show(StandingDocument.Of(standings[0]), console => StandingView.Write(console, standings[0]));
        WritingCommand.Tell(run.Terminal, gaveUp);
        return Dispatch.ExitOf(standings, gaveUp);
    }

    private async Task<Predecessor?> PredecessorAsync(Invocation run)
    {
        if (run.Of(predecessor) is not { } place)
        {
            return null;
        }

        var last = await CheckpointPlace.OpenAsync(place, run.Of(predecessorKeys) ?? [], run.Cancellation);
        return new Predecessor { Origin = last.Origin, Size = last.Size, Root = ByteString.CopyFrom(last.Root.Span) };
    }
}
