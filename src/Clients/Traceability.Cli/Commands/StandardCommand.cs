using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about standards.</summary>
internal sealed class StandardCommand : Command
{
    public StandardCommand(Host host)
        : base("standard", "Set the gate that certificates of a standard pass. For the scheme owner.")
    {
        Subcommands.Add(new StandardSetCommand(host));
    }
}
