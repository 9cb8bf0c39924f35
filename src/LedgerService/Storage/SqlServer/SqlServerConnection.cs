using Microsoft.Data.SqlClient;

namespace Traceability.LedgerService.Storage.SqlServer;

/// <summary>The operator's connection string, with what the ledger relies on filled in.</summary>
internal static class SqlServerConnection
{
    // What is given comes later and wins.
    private const string Defaults = "Application Name=traceability-ledger;";

    /// <exception cref="ArgumentException">It cannot be read. The message may repeat parts of it: do not show it.</exception>
    public static string Of(string given) => new SqlConnectionStringBuilder(Defaults + given)
    {
        // Repeating a command by itself would hide that a commit's outcome is unknown.
        ConnectRetryCount = 0,
    }.ConnectionString;
}
