using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>Commands about what becomes of accreditations.</summary>
internal sealed class AccreditationCommand : Command
{
    public AccreditationCommand(Host host)
        : base("accreditation", "Withdraw an accreditation. For the scheme owner; trace accredit gives one.")
    {
        Subcommands.Add(new AccreditationWithdrawCommand(host));
    }
}
