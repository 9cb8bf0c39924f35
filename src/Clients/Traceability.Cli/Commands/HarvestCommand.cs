using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about harvests.</summary>
internal sealed class HarvestCommand : Command
{
    public HarvestCommand(Host host)
        : base("harvest", "Record collections: from a spreadsheet, or one by one.")
    {
        Subcommands.Add(new HarvestImportCommand(host));
        Subcommands.Add(new HarvestAddCommand(host));
        Subcommands.Add(new HarvestTemplateCommand(host));
    }
}
