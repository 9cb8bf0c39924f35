using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about keys of the issuer that the ledger knows. Those kept here are listed by <see cref="KeysCommand"/>.</summary>
internal sealed class KeyCommand : Command
{
    public KeyCommand(Host host)
        : base("key", "Give your party further keys, with or without limits.") => Subcommands.Add(new KeyGrantCommand(host));
}
