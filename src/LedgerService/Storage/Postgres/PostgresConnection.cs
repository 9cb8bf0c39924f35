using Npgsql;

namespace Traceability.LedgerService.Storage.Postgres;

/// <summary>The operator's connection string, with what the ledger relies on filled in.</summary>
internal static class PostgresConnection
{
    // What is given comes later and wins. The pool is for readers, the sequencer and a follower; three services stay below a server's usual 100.
    // Of a host that was a standby it is asked again after two seconds whether it is the primary now: a failover takes little longer than itself.
    private const string Defaults = "Application Name=traceability-ledger;Maximum Pool Size=30;Host Recheck Seconds=2;";

    /// <summary>Seconds that a command may take; a commit has no such limit.</summary>
    public static int TimeoutOf(string given) => new NpgsqlConnectionStringBuilder(given).CommandTimeout;

    /// <exception cref="ArgumentException">It cannot be read. The message may repeat parts of it: do not show it.</exception>
    public static string Of(string given)
    {
        var connection = new NpgsqlConnectionStringBuilder(Defaults + given)
        {
            // Otherwise errors, which are logged, hold values of rows.
            IncludeErrorDetail = false,

            // A commit that takes longer than the limit of commands would be cancelled: see BatchTransaction. Commands are given theirs.
            CommandTimeout = 0,
        };

        // Of several hosts only the primary takes batches, and only it has what was just committed.
        if (connection.Host?.Contains(',', StringComparison.Ordinal) == true)
        {
            connection.TargetSessionAttributes = "primary";
        }

        return connection.ConnectionString;
    }
}
