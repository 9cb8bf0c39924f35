using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about what is offered for sale.</summary>
internal sealed class ListingsCommand : Command
{
    public ListingsCommand(Host host)
        : base("listings", "Hold what is offered for sale against the ledger.") => Subcommands.Add(new ListingsCheckCommand(host));
}
