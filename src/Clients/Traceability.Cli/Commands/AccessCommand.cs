using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about access to genetic resources.</summary>
internal sealed class AccessCommand : Command
{
    public AccessCommand(Host host)
        : base("access", "Certificates of compliance for what is collected (Nagoya Protocol).") => Subcommands.Add(new AccessAddCommand(host));
}
