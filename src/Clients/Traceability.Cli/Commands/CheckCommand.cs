using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands that hold a lot against a law.</summary>
internal sealed class CheckCommand : Command
{
    public CheckCommand(Host host)
        : base("check", "Hold a lot against what a law asks.") => Subcommands.Add(new CheckEudrCommand(host));
}
