using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about resource inventories.</summary>
internal sealed class InventoryCommand : Command
{
    public InventoryCommand(Host host)
        : base("inventory", "Record how much of a plant grows in an area.") => Subcommands.Add(new InventoryAddCommand(host));
}
