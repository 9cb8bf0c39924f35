using Microsoft.Data.Sqlite;

namespace Traceability.LedgerService.Storage;

/// <summary>Entries, their sealed parts, tiles and checkpoints in the embedded database, written row by row with prepared statements.</summary>
internal static class SqliteLog
{
    private const string Entry = """INSERT INTO entry ("Index", "StatementId", "Leaf", "Ruling") VALUES (?1, ?2, ?3, ?4)""";
    private const string SealedPart =
        """INSERT INTO sealed_part ("EntryIndex", "Name", "Class", "Salt", "Content") VALUES (?1, ?2, ?3, ?4, ?5)""";
    private const string Tile = """
        INSERT INTO tile ("Level", "TileIndex", "Hashes") VALUES (?1, ?2, ?3)
        ON CONFLICT ("Level", "TileIndex") DO UPDATE SET "Hashes" = excluded."Hashes"
        """;
    private const string Checkpoint = """INSERT INTO checkpoint ("Size", "Note") VALUES (?1, ?2)""";

    /// <summary>Writes the batch's entries, sealed parts and tiles.</summary>
    public static void Write(SqliteConnection connection, BatchRows rows)
    {
        using (var entry = new SqliteStatement(connection, Entry))
        {
            foreach (var row in rows.Entries)
            {
                entry.Bind(1, row.Index);
                entry.Bind(2, row.StatementId);
                entry.Bind(3, row.Leaf);
                entry.Bind(4, row.Ruling);
                entry.Step();
            }
        }

        using (var part = new SqliteStatement(connection, SealedPart))
        {
            foreach (var row in rows.SealedParts)
            {
                part.Bind(1, row.EntryIndex);
                part.Bind(2, row.Name);
                part.Bind(3, row.Class);
                part.Bind(4, row.Salt);
                part.Bind(5, row.Content);
                part.Step();
            }
        }

        using var tile = new SqliteStatement(connection, Tile);
        foreach (var row in rows.Tiles)
        {
            tile.Bind(1, row.Level);
            tile.Bind(2, row.TileIndex);
            tile.Bind(3, row.Hashes);
            tile.Step();
        }
    }

    /// <summary>Writes the batch's checkpoint.</summary>
    public static void Write(SqliteConnection connection, CheckpointRow row)
    {
        using var checkpoint = new SqliteStatement(connection, Checkpoint);
        checkpoint.Bind(1, row.Size);
        checkpoint.Bind(2, row.Note);
        checkpoint.Step();
    }
}
