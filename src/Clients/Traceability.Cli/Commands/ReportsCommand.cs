using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>What people report, and what is decided about it.</summary>
internal sealed class ReportsCommand : Command
{
    public ReportsCommand(Host host)
        : base("reports", "Reports of suspicious packs and listings: read them and decide about them.")
    {
        Subcommands.Add(new ReportsListCommand(host));
        Subcommands.Add(new ReportsShowCommand(host));
        Subcommands.Add(new ReportsTriageCommand(host));
        Subcommands.Add(new ReportsEraseCommand(host));
    }
}
