using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands that read alerts.</summary>
internal sealed class AlertsCommand : Command
{
    public AlertsCommand(Host host)
        : base("alerts", "Read published alerts.") => Subcommands.Add(new AlertsFollowCommand(host));
}
