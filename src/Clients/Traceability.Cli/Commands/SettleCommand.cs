using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Ends a dispute.</summary>
internal sealed class SettleCommand : WritingCommand
{
    private readonly Argument<string> dispute = Typed.Words("dispute", "The dispute's id.");
    private readonly Option<DisputeOutcome> outcome = Typed.Option("--outcome", "How it ended; withdrawn by who raised it.", PlantWords.Outcomes, required: true);
    private readonly Option<string> reason = Typed.Words("--reason", "TEXT", "Why, public; up to 500 bytes.", required: true);

    public SettleCommand(Host host)
        : base("settle", "End a dispute. It takes or gives no claim by itself.", host)
    {
        Arguments.Add(dispute);
        Options.Add(outcome);
        Options.Add(reason);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        return Task.FromResult(writing.Drafts.DisputeSettlement(
            writing.Known.Read(run.Of(dispute), "dispute"), run.Of(outcome), run.Of(reason)!, writing.OccurredAt));
    }
}
