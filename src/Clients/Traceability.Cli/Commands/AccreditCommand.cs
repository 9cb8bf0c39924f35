using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>The scheme owner lets a certification body certify.</summary>
internal sealed class AccreditCommand : WritingCommand
{
    private readonly Argument<string> body = Typed.Words("party", "The certification body's party id.");
    private readonly Option<string> standard = Typed.Words("--standard", "NAME", "Standard and version, e.g. \"FairWild 3.0\".", required: true);
    private readonly PeriodOptions period = new(months: 60);

    public AccreditCommand(Host host)
        : base("accredit", "Let a certification body certify against a standard. For the scheme owner.", host)
    {
        Arguments.Add(body);
        Options.Add(standard);
        period.AddTo(this);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var (from, until) = period.Of(writing);
        return Task.FromResult(writing.Drafts.Accreditation(
            writing.Party(writing.Run.Of(body)), writing.Run.Of(standard)!, from, until, writing.OccurredAt));
    }
}
