using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about keys that sign statements. The log's own are <see cref="KeysCommand"/>.</summary>
internal sealed class KeyCommand : Command
{
    public KeyCommand(Host host)
        : base("key", "List the keys kept here; give your party further keys, with or without limits.")
    {
        Subcommands.Add(new KeyListCommand(host));
        Subcommands.Add(new KeyGrantCommand(host));
    }
}
