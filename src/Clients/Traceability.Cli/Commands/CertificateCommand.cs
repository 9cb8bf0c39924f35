using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Commands about what becomes of certificates.</summary>
internal sealed class CertificateCommand : Command
{
    public CertificateCommand(Host host)
        : base("certificate", "Suspend, reinstate or withdraw a certificate. For its certification body and the scheme owner.")
    {
        Subcommands.Add(new CertificateStatusCommand(
            "suspend", "Harvests from now on, or from --from, are recorded without the claim.", CertificateStanding.Suspended, host));
        Subcommands.Add(new CertificateStatusCommand(
            "reinstate", "The certificate is in force again.", CertificateStanding.Reinstated, host));
        Subcommands.Add(new CertificateStatusCommand(
            "withdraw", "The certificate ends, for good.", CertificateStanding.Withdrawn, host));
    }
}
