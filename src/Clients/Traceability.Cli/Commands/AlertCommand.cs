using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands that warn the public.</summary>
internal sealed class AlertCommand : Command
{
    public AlertCommand(Host host)
        : base("alert", "Publish an alert, or take it back.")
    {
        Subcommands.Add(new AlertPublishCommand(host));
        Subcommands.Add(new AlertRecallCommand(host));
    }
}
