using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Commands;

/// <summary>The scheme owner ends an accreditation before its time.</summary>
internal sealed class AccreditationWithdrawCommand : WritingCommand
{
    private readonly Argument<string> accreditation = Typed.Words("accreditation", "The accreditation's id; trace show party lists them.");
    private readonly Option<string> body = Typed.Words("--body", "PARTY", "Party id of the certification body.", required: true);
    private readonly Option<string> reason = Typed.Words("--reason", "TEXT", "Why, public; up to 200 bytes.", required: true);
    private readonly MomentOption from = new();

    public AccreditationWithdrawCommand(Host host)
        : base("withdraw", "The body issues nothing any more; what it has issued stays.", host)
    {
        Arguments.Add(accreditation);
        Options.Add(body);
        Options.Add(reason);
        from.AddTo(this);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        return Task.FromResult(writing.Drafts.AccreditationWithdrawal(
            writing.Known.Read(run.Of(accreditation), "accreditation"), writing.Party(run.Of(body)!), run.Of(reason)!, from.Of(writing),
            writing.OccurredAt));
    }
}
