namespace Traceability.LedgerService.Storage;

/// <summary>Databases that a ledger can be kept in.</summary>
public enum DatabaseKind
{
    /// <summary>A file in the data directory, of one service.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, of any number of services.</summary>
    Postgres,

    /// <summary>A Microsoft SQL Server, of any number of services.</summary>
    SqlServer,
}
