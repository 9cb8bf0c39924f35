using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about parties.</summary>
internal sealed class PartyCommand : Command
{
    public PartyCommand(Host host)
        : base("party", "Register parties, and list them.")
    {
        Subcommands.Add(new PartyRegisterCommand(host));
        Subcommands.Add(new PartyListCommand(host));
    }
}
