using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>Commands about roles of parties.</summary>
internal sealed class RoleCommand : Command
{
    public RoleCommand(Host host)
        : base("role", "Give a party a role, or end one. For whoever registered the party and the scheme owner.")
    {
        Subcommands.Add(new RoleChangeCommand("give", "The party holds the role from now on, or from --from.", RoleStanding.Held, host));
        Subcommands.Add(new RoleChangeCommand("end", "The party does not hold the role any more.", RoleStanding.Ended, host));
    }
}
