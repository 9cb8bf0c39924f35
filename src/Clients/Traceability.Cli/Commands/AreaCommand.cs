using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about collection areas.</summary>
internal sealed class AreaCommand : Command
{
    public AreaCommand(Host host)
        : base("area", "Describe collection areas, and list them.")
    {
        Subcommands.Add(new AreaAddCommand(host));
        Subcommands.Add(new AreaListCommand(host));
    }
}
