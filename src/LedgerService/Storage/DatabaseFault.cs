using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Traceability.LedgerService.Storage;

/// <summary>Faults of the database, however they are wrapped on their way.</summary>
internal static class DatabaseFault
{
    /// <summary>The database's own exception within another one, or null. Its message holds no values.</summary>
    public static DbException? In(Exception? fault) => fault switch
    {
        null => null,
        DbException found => found,
        _ => In(fault.InnerException),
    };

    /// <summary>The database's own code: five characters of SQLSTATE, "sqlite_" and a number, or the name of the exception.</summary>
    public static string CodeOf(DbException fault) =>
        fault is SqliteException embedded ? $"sqlite_{embedded.SqliteErrorCode}" : fault.SqlState ?? fault.GetType().Name;

    /// <summary>
    /// Whether it is away for a while, as in a failover: asking again later helps. What it says of the question itself is no such fault.
    /// </summary>
    public static bool IsPassing(Exception fault) => In(fault) switch
    {
        // Ended or starting up (57P), or a standby. Without a code it is the client's: no host answers, or none is the primary.
        PostgresException { SqlState: var code } told =>
            told.IsTransient || code.StartsWith("57P", StringComparison.Ordinal) || code == PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException => true,
        { IsTransient: true } => true,
        _ => false,
    };
}
