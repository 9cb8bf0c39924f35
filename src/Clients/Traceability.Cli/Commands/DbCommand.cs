using System.CommandLine;
using Traceability.Cli.Output;

namespace Traceability.Cli.Commands;

/// <summary>The ledger's database, for its operator.</summary>
internal sealed class DbCommand : Command
{
    public DbCommand(Host host)
        : base("db", "Create, upgrade or look at the database of a ledger service. For its operator.")
    {
        Add(new ServiceCommand("migrate", "Create the database, or bring its tables to this version. Take a backup first.", host, "db"));
        Add(new ServiceCommand("pending", "Tell which steps the database lacks. Exit code 1 when there are any.", host, "db"));
        Add(new ServiceCommand("check", "Read every entry and hold it against the signed tree; the service may run.", host, "db"));
        Add(new ServiceCommand("script", "Print those steps as SQL, for whoever must run them by hand.", host, "db"));
    }
}
