using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>What scans tell of copied codes.</summary>
internal sealed class ScansCommand : Command
{
    public ScansCommand(Host host)
        : base("scans", "Codes that may be copied, by where and how often they were scanned.")
    {
        Subcommands.Add(new ScansListCommand(host));
        Subcommands.Add(new ScansShowCommand(host));
    }
}
