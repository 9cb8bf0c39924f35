namespace Traceability.LedgerService.Storage.Postgres;

/// <summary>Every statement that is written by hand for PostgreSQL.</summary>
internal static class PostgresTexts
{
    /// <summary>
    /// Waiters queue at the row. A holder that goes silent in its transaction is cut off before its first waiter gives up, so nobody
    /// waits in vain for one that is gone. Both settings end with the transaction.
    /// </summary>
    public const string LockHead = """
        SET LOCAL idle_in_transaction_session_timeout = '15s';
        SET LOCAL lock_timeout = '25s';
        SELECT * FROM head WHERE "Id" = 1 FOR UPDATE
        """;

    public const string Entries = """SELECT * FROM entry WHERE "StatementId" = ANY (@ids)""";

    public const string Indexes = """SELECT "StatementId", "Index" FROM entry WHERE "StatementId" = ANY (@ids)""";

    public const string Rows = """SELECT "Key", "Value" FROM state WHERE "Key" = ANY (@keys)""";

    // Ordered within a range, so that the planner walks the index for each and does not join with the whole table.
    public const string Ranges = """
        SELECT found."Key", found."Value" FROM unnest(@from, @until) AS range (start, stop) CROSS JOIN LATERAL
        (SELECT "Key", "Value" FROM state WHERE "Key" >= start AND "Key" < stop ORDER BY "Key") AS found
        """;

    public const string RangesOfKeys = """
        SELECT found."Key" FROM unnest(@from, @until) AS range (start, stop) CROSS JOIN LATERAL
        (SELECT "Key" FROM state WHERE "Key" >= start AND "Key" < stop ORDER BY "Key") AS found
        """;

    public const string AddEntries = """INSERT INTO entry ("Index", "StatementId", "Leaf", "Ruling") SELECT * FROM unnest($1, $2, $3, $4)""";

    public const string AddParts =
        """INSERT INTO sealed_part ("EntryIndex", "Name", "Class", "Salt", "Content") SELECT * FROM unnest($1, $2, $3, $4, $5)""";

    public const string AddTiles = """
        INSERT INTO tile ("Level", "TileIndex", "Hashes") SELECT * FROM unnest($1, $2, $3)
        ON CONFLICT ("Level", "TileIndex") DO UPDATE SET "Hashes" = excluded."Hashes"
        """;

    public const string PutState = """
        INSERT INTO state ("Key", "Value") SELECT * FROM unnest($1, $2) ON CONFLICT ("Key") DO UPDATE SET "Value" = excluded."Value"
        """;

    public const string DeleteState = """DELETE FROM state WHERE "Key" = ANY ($1)""";

    public const string AddCheckpoint = """INSERT INTO checkpoint ("Size", "Note") VALUES ($1, $2)""";

    public const string Settings = """
        SELECT name || '=' || setting AS "Value" FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'server_encoding')
        """;
}
