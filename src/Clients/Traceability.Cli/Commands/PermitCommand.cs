using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about permits.</summary>
internal sealed class PermitCommand : Command
{
    public PermitCommand(Host host)
        : base("permit", "Permits that go with shipments.") => Subcommands.Add(new PermitAddCommand(host));
}
