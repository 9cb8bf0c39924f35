using System.Data.Common;
using Microsoft.Data.Sqlite;

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
}
