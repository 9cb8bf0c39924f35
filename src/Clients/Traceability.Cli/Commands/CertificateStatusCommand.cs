using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Says what becomes of a certificate.</summary>
internal sealed class CertificateStatusCommand : WritingCommand
{
    private readonly CertificateStanding standing;
    private readonly Argument<string> certificate = Typed.Words("certificate", "The certificate's id.");
    private readonly Option<string> reason = Typed.Words("--reason", "TEXT", "Why, public; up to 200 bytes.", required: true);
    private readonly MomentOption from = new();

    public CertificateStatusCommand(string name, string description, CertificateStanding standing, Host host)
        : base(name, description, host)
    {
        this.standing = standing;
        Arguments.Add(certificate);
        Options.Add(reason);
        from.AddTo(this);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        return Task.FromResult(writing.Drafts.CertificateStatus(
            writing.Known.Read(run.Of(certificate)!, "certificate"), standing, run.Of(reason)!, from.Of(writing), writing.OccurredAt));
    }
}
