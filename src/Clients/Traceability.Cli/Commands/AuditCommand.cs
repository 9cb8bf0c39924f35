using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about audits.</summary>
internal sealed class AuditCommand : Command
{
    public AuditCommand(Host host)
        : base("audit", "Record audits, and close what they found. For certification bodies.")
    {
        Subcommands.Add(new AuditAddCommand(host));
        Subcommands.Add(new AuditCloseCommand(host));
    }
}
