using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about dated rules.</summary>
internal sealed class RulesCommand : Command
{
    public RulesCommand(Host host)
        : base("rules", "Change the dated rules: yield bands, lateness, label rules, CITES listings.") => Subcommands.Add(new RulesImportCommand(host));
}
