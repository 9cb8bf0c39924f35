using System.Data.Common;

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
}
