using Npgsql;

namespace Traceability.LedgerService.Storage.Postgres;

/// <summary>The operator's connection string, with what the ledger relies on filled in.</summary>
internal static class PostgresConnection
{
    // Readers, the sequencer, a follower; three replicas stay below a server's usual 100.
    private const int Pool = 30;

    /// <exception cref="ArgumentException">It cannot be read. The message may repeat parts of it: do not show it.</exception>
    public static string Of(string given)
    {
        var connection = new NpgsqlConnectionStringBuilder(given)
        {
            // Otherwise errors, which are logged, hold values of rows.
            IncludeErrorDetail = false,
        };
        if (!connection.ContainsKey("Application Name"))
        {
            connection.ApplicationName = "traceability-ledger";
        }

        if (!connection.ContainsKey("Maximum Pool Size"))
        {
            connection.MaxPoolSize = Pool;
        }

        // Of several hosts only the primary takes batches, and only it has what was just committed.
        if (connection.Host?.Contains(',', StringComparison.Ordinal) == true)
        {
            connection.TargetSessionAttributes = "primary";
        }

        return connection.ConnectionString;
    }
}
