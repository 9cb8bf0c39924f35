using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Views;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>A command that says something to the ledger: signed into the outbox first, and then sent unless --offline.</summary>
internal abstract class WritingCommand : TraceCommand
{
    private readonly Option<bool> offline = new("--offline") { Description = "Only sign and queue; trace sync sends it later." };
    private readonly Option<long?> at = Typed.Optional<long>("--at", "TIME", "When it happened, e.g. 2026-03-14T06:30+07:00; else now.", Typed.TryMoment);
    private readonly SignerOption signer = new();

    protected WritingCommand(string name, string description, Host host, bool takesTime = true)
        : base(name, description, host)
    {
        Options.Add(signer);
        Options.Add(offline);
        if (takesTime)
        {
            Options.Add(at);
        }
    }

    protected sealed override async Task<ExitCode> RunAsync(Invocation run)
    {
        var workspace = run.OpenWorkspace();
        var named = signer.NeedKey(run, workspace);
        using var key = run.Of(offline) || workspace.Profile is null ? named : await SignerOption.MeetAsync(run, workspace, named);
        await using var client = run.Of(offline) ? null : workspace.Connect(key);
        var party = await SignerOption.PartyOfAsync(run, workspace, client, key);
        var profile = workspace.Profile ?? throw new CommandHalt("PROFILE_MISSING", "No ledger is pinned here.", "Pin one first: trace init --grpc ADDR.");
        var drafts = new Drafts(profile.Origin, party, run.Host.Time, run.Host.Random, workspace.OpenMemory().Remembered?.ToSeen());
        var occurredAt = MomentOf(run) is { } moment ? DateTimeOffset.FromUnixTimeMilliseconds(moment) : (DateTimeOffset?)null;
        return await RunAsync(new Writing(run, workspace, key, party, drafts, client, occurredAt));
    }

    /// <summary>Says one thing. Commands that say many override <see cref="RunAsync(Writing)"/> instead.</summary>
    protected virtual Task<Draft> WriteAsync(Writing writing) => throw new NotSupportedException();

    /// <summary>The key that signs beside the issuer's, where a statement needs two; null for all others.</summary>
    protected virtual WorkspaceKey? SecondOf(Writing writing) => null;

    protected virtual async Task<ExitCode> RunAsync(Writing writing)
    {
        var draft = await WriteAsync(writing);
        using var second = SecondOf(writing);
        var (standing, gaveUp) = await Dispatch.SendAsync(writing.Run, writing.Workspace, writing.Client, draft, writing.Key, second?.Signing);
        await FinishAsync(writing, standing);
        Tell(writing.Run.Terminal, gaveUp);
        return Dispatch.ExitOf([standing], gaveUp);
    }

    /// <summary>Shows what became of the one statement.</summary>
    protected virtual Task FinishAsync(Writing writing, Standing standing)
    {
        writing.Run.Terminal.Show(StandingDocument.Of(standing), console => StandingView.Write(console, standing));
        return Task.CompletedTask;
    }

    /// <summary>Says why something waits.</summary>
    internal static void Tell(Terminal terminal, LedgerException? gaveUp)
    {
        if (gaveUp is not null)
        {
            terminal.Note($"{gaveUp.Code}: {gaveUp.Message} What is queued is kept; trace sync sends it.");
        }
    }

    private long? MomentOf(Invocation run) => Options.Contains(at) ? run.Of(at) : null;
}
