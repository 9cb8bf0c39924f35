using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>Takes an alert back.</summary>
internal sealed class AlertRecallCommand : WritingCommand
{
    private readonly Argument<string> alert = Typed.Words("alert", "The alert's id.");
    private readonly Option<string> reason = Typed.Words("--reason", "TEXT", "Why, public; up to 500 bytes.", required: true);
    private readonly SecondSigner second;

    public AlertRecallCommand(Host host)
        : base("recall", "Take an alert back, signed by two persons. It stays as history.", host)
    {
        Arguments.Add(alert);
        Options.Add(reason);
        second = new SecondSigner(this);
    }

    protected override WorkspaceKey? SecondOf(Writing writing) => second.Load(writing);

    protected override Task<Draft> WriteAsync(Writing writing) => Task.FromResult(
        writing.Drafts.AlertRecall(writing.Known.Read(writing.Run.Of(alert), "alert"), writing.Run.Of(reason)!, writing.OccurredAt));
}
