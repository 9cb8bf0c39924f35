using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about quotas.</summary>
internal sealed class QuotaCommand : Command
{
    public QuotaCommand(Host host)
        : base("quota", "Set the most that may be harvested in a season, and list what is left.")
    {
        Subcommands.Add(new QuotaSetCommand(host));
        Subcommands.Add(new QuotaListCommand(host));
    }
}
