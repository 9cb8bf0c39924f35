using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>What an audit found has been put right.</summary>
internal sealed class AuditCloseCommand : WritingCommand
{
    private const int MostFindings = 100;

    private readonly Argument<string> audit = Typed.Words("audit", "The audit's id; trace show party lists them.");
    private readonly Option<string> @operator = Typed.Words("--operator", "PARTY", "Party id of the operator.", required: true);
    private readonly Option<int> number = Typed.Count("--number", "N", "Which of its non-conformities, from 0.", 0, MostFindings - 1);
    private readonly Option<string> reason = Typed.Words("--reason", "TEXT", "How it was put right; up to 500 bytes.", required: true);
    private readonly Option<long?> from = Typed.Optional<long>("--from", "TIME", "Since when it is right; else at once.", Typed.TryMoment);

    public AuditCloseCommand(Host host)
        : base("close", "Close a non-conformity of an audit.", host)
    {
        Arguments.Add(audit);
        Options.Add(@operator);
        Options.Add(number);
        Options.Add(reason);
        Options.Add(from);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var since = run.Of(from) is { } moment ? DateTimeOffset.FromUnixTimeMilliseconds(moment) : (DateTimeOffset?)null;
        return Task.FromResult(writing.Drafts.NonConformityClosure(
            writing.Known.Read(run.Of(audit), "audit"), writing.Party(run.Of(@operator)!), (uint)run.Of(number), run.Of(reason)!, since,
            writing.OccurredAt));
    }
}
