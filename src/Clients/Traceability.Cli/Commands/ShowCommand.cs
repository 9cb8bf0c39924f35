using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Shows one thing of the ledger.</summary>
internal sealed class ShowCommand : Command
{
    public ShowCommand(Host host)
        : base("show", "Show a lot, a party, a statement or a receipt.")
    {
        Subcommands.Add(new ShowLotCommand(host));
        Subcommands.Add(new ShowPartyCommand(host));
        Subcommands.Add(new ShowStatementCommand(host));
        Subcommands.Add(new ShowReceiptCommand(host));
    }
}
