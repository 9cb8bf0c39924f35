using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about places of work.</summary>
internal sealed class UnitCommand : Command
{
    public UnitCommand(Host host)
        : base("unit", "Describe places of work: purchase centres, drying, processing, stores, packing.")
    {
        Subcommands.Add(new UnitAddCommand(host));
        Subcommands.Add(new UnitListCommand(host));
    }
}
