namespace Traceability.LedgerService.Storage.SqlServer;

/// <summary>Every statement that is written by hand for SQL Server. A test parses each of them; none was run on a server here.</summary>
internal static class SqlServerTexts
{
    /// <summary>An update lock on the row, kept to the end of the transaction: waiters queue, readers do not.</summary>
    public const string LockHead = """
        SET LOCK_TIMEOUT 25000;
        SELECT * FROM "head" WITH (UPDLOCK, HOLDLOCK, ROWLOCK) WHERE "Id" = 1
        """;

    // Keys travel as one JSON array of hex texts: a query has one text and one parameter for any number of them.
    public const string Entries = """
        SELECT * FROM "entry" WHERE "StatementId" IN (SELECT CONVERT(varbinary(32), asked."value", 2) FROM OPENJSON(@ids) AS asked)
        """;

    public const string Indexes = """
        SELECT "StatementId", "Index" FROM "entry"
        WHERE "StatementId" IN (SELECT CONVERT(varbinary(32), asked."value", 2) FROM OPENJSON(@ids) AS asked)
        """;

    public const string Rows = """
        SELECT found."Key", found."Value" FROM OPENJSON(@keys) AS asked
        INNER LOOP JOIN "state" AS found ON found."Key" = CONVERT(varbinary(200), asked."value", 2)
        """;

    public const string Ranges = """
        SELECT found."Key", found."Value"
        FROM OPENJSON(@ranges) WITH ("start" varchar(400) '$[0]', "stop" varchar(400) '$[1]') AS asked
        INNER LOOP JOIN "state" AS found ON found."Key" >= CONVERT(varbinary(200), asked."start", 2)
            AND found."Key" < CONVERT(varbinary(200), asked."stop", 2)
        """;

    public const string RangesOfKeys = """
        SELECT found."Key"
        FROM OPENJSON(@ranges) WITH ("start" varchar(400) '$[0]', "stop" varchar(400) '$[1]') AS asked
        INNER LOOP JOIN "state" AS found ON found."Key" >= CONVERT(varbinary(200), asked."start", 2)
            AND found."Key" < CONVERT(varbinary(200), asked."stop", 2)
        """;

    // Bulk copy only inserts. What may be there already goes through tables of the session; under the head's lock nobody else writes.
    public const string MakeRoom = """
        CREATE TABLE #tile ("Level" int NOT NULL, "TileIndex" bigint NOT NULL, "Hashes" varbinary(max) NOT NULL, PRIMARY KEY ("Level", "TileIndex"));
        CREATE TABLE #state ("Key" varbinary(200) NOT NULL PRIMARY KEY, "Value" varbinary(max) NOT NULL);
        """;

    public const string PutTiles = """
        UPDATE kept SET "Hashes" = new."Hashes" FROM "tile" AS kept
        INNER JOIN #tile AS new ON new."Level" = kept."Level" AND new."TileIndex" = kept."TileIndex";
        INSERT INTO "tile" ("Level", "TileIndex", "Hashes")
        SELECT new."Level", new."TileIndex", new."Hashes" FROM #tile AS new
        WHERE NOT EXISTS (SELECT 1 FROM "tile" AS kept WHERE kept."Level" = new."Level" AND kept."TileIndex" = new."TileIndex");
        DROP TABLE #tile;
        """;

    public const string PutState = """
        UPDATE kept SET "Value" = new."Value" FROM "state" AS kept INNER JOIN #state AS new ON new."Key" = kept."Key";
        INSERT INTO "state" ("Key", "Value")
        SELECT new."Key", new."Value" FROM #state AS new WHERE NOT EXISTS (SELECT 1 FROM "state" AS kept WHERE kept."Key" = new."Key");
        DROP TABLE #state;
        """;

    public const string DeleteState = """
        DELETE FROM "state" WHERE "Key" IN (SELECT CONVERT(varbinary(200), asked."value", 2) FROM OPENJSON(@keys) AS asked);
        """;

    public const string AddCheckpoint = """INSERT INTO "checkpoint" ("Size", "Note") VALUES (@size, @note);""";

    public const string Settings = """
        SELECT CONCAT('snapshot=', is_read_committed_snapshot_on) AS "Value" FROM sys.databases WHERE database_id = DB_ID()
        UNION ALL SELECT CONCAT('delayed=', delayed_durability_desc) FROM sys.databases WHERE database_id = DB_ID()
        """;

    /// <summary>The range is locked between looking and writing: of two services that bring one line, one finds it there.</summary>
    public static FormattableString KeepFirst(CosignatureRow row) => $"""
        INSERT INTO "cosignature" ("Size", "Witness", "Line")
        SELECT new."Size", new."Witness", new."Line" FROM (VALUES ({row.Size}, {row.Witness}, {row.Line})) AS new ("Size", "Witness", "Line")
        WHERE NOT EXISTS (
            SELECT 1 FROM "cosignature" AS kept WITH (UPDLOCK, HOLDLOCK) WHERE kept."Size" = new."Size" AND kept."Witness" = new."Witness")
        """;

    public static FormattableString AddScan(ScanRow row) => $"""
        MERGE "scan" WITH (HOLDLOCK) AS kept
        USING (VALUES ({row.Batch}, {row.Serial}, {row.Day}, {row.Country}, {row.Kind}, {row.Visitors}))
            AS new ("Batch", "Serial", "Day", "Country", "Kind", "Visitors")
        ON kept."Batch" = new."Batch" AND kept."Serial" = new."Serial" AND kept."Day" = new."Day" AND kept."Country" = new."Country"
            AND kept."Kind" = new."Kind"
        WHEN MATCHED THEN UPDATE SET "Visitors" = kept."Visitors" + new."Visitors"
        WHEN NOT MATCHED THEN INSERT ("Batch", "Serial", "Day", "Country", "Kind", "Visitors")
            VALUES (new."Batch", new."Serial", new."Day", new."Country", new."Kind", new."Visitors");
        """;
}
