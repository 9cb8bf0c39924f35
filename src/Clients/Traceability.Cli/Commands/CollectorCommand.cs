using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about collectors.</summary>
internal sealed class CollectorCommand : Command
{
    public CollectorCommand(Host host)
        : base("collector", "Approve the collectors of your internal control system, and end approvals.")
    {
        Subcommands.Add(new CollectorApproveCommand(host));
        Subcommands.Add(new CollectorRemoveCommand(host));
    }
}
