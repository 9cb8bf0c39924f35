using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>An operator ends the approval of a collector.</summary>
internal sealed class CollectorRemoveCommand : WritingCommand
{
    private readonly Argument<string> collector = Typed.Words("collector", "Pseudonymous id.");
    private readonly Option<string> reason = Typed.Words("--reason", "TEXT", "Why, public, nothing personal; up to 200 bytes.", required: true);
    private readonly Option<long?> from = Typed.Optional<long>("--from", "TIME", "From when on, not before it is said; else at once.", Typed.TryMoment);

    public CollectorRemoveCommand(Host host)
        : base("remove", "End the approval of a collector.", host)
    {
        Arguments.Add(collector);
        Options.Add(reason);
        Options.Add(from);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var effective = run.Of(from) is { } moment ? DateTimeOffset.FromUnixTimeMilliseconds(moment) : (DateTimeOffset?)null;
        return Task.FromResult(writing.Drafts.CollectorRemoval(run.Of(collector)!, run.Of(reason)!, effective, writing.OccurredAt));
    }
}
