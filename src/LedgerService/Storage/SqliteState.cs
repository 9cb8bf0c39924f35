using Microsoft.Data.Sqlite;

namespace Traceability.LedgerService.Storage;

/// <summary>Custody state in the embedded database, read and written row by row with prepared statements: there is no round trip to save.</summary>
internal static class SqliteState
{
    private const string Record = """SELECT "Value" FROM state WHERE "Key" = ?1""";
    private const string Entry = """SELECT "Index" FROM entry WHERE "StatementId" = ?1""";
    private const string Keys = """SELECT "Key" FROM state WHERE "Key" >= ?1 AND "Key" < ?2""";
    private const string KeysAndValues = """SELECT "Key", "Value" FROM state WHERE "Key" >= ?1 AND "Key" < ?2""";
    private const string Delete = """DELETE FROM state WHERE "Key" = ?1""";
    private const string Put = """
        INSERT INTO state ("Key", "Value") VALUES (?1, ?2) ON CONFLICT ("Key") DO UPDATE SET "Value" = excluded."Value"
        """;

    /// <summary>Reads records; the caller keeps it for many reads.</summary>
    public static SqliteStatement Reader(SqliteConnection connection) => new(connection, Record);

    /// <summary>A record read with a <see cref="Reader"/>, or null.</summary>
    public static byte[]? Find(SqliteStatement reader, ReadOnlySpan<byte> key)
    {
        reader.Bind(1, key);
        var value = reader.Step() ? reader.Blob(0) : null;
        reader.Reset();
        return value;
    }

    /// <summary>The records under these keys, in their order; keys without one are left out.</summary>
    public static IEnumerable<StateRow> Rows(SqliteConnection connection, IEnumerable<byte[]> keys)
    {
        using var reader = Reader(connection);
        foreach (var key in keys)
        {
            if (Find(reader, key) is { } value)
            {
                yield return new StateRow { Key = key, Value = value };
            }
        }
    }

    /// <summary>Log indexes by statement; statements that the log does not have are left out.</summary>
    public static IEnumerable<(byte[] StatementId, long Index)> Indexes(SqliteConnection connection, IEnumerable<byte[]> statementIds)
    {
        using var reader = new SqliteStatement(connection, Entry);
        foreach (var id in statementIds)
        {
            reader.Bind(1, id);
            if (reader.Step())
            {
                yield return (id, reader.Number(0));
            }

            reader.Reset();
        }
    }

    /// <summary>As <see cref="StateRead.RangesAsync"/>.</summary>
    public static IEnumerable<StateRow> Ranges(
        SqliteConnection connection, IEnumerable<(byte[] From, byte[] Until)> ranges, bool withValues)
    {
        using var reader = new SqliteStatement(connection, withValues ? KeysAndValues : Keys);
        foreach (var (from, until) in ranges)
        {
            reader.Bind(1, from);
            reader.Bind(2, until);
            while (reader.Step())
            {
                yield return new StateRow { Key = reader.Blob(0), Value = withValues ? reader.Blob(1) : [] };
            }
        }
    }

    /// <summary>Writes and deletes records, in order of key where the caller has ordered them.</summary>
    public static void Write(SqliteConnection connection, IEnumerable<StateRow> puts, IEnumerable<byte[]> deletes)
    {
        using var put = new SqliteStatement(connection, Put);
        foreach (var row in puts)
        {
            put.Bind(1, row.Key);
            put.Bind(2, row.Value);
            put.Step();
        }

        using var delete = new SqliteStatement(connection, Delete);
        foreach (var key in deletes)
        {
            delete.Bind(1, key);
            delete.Step();
        }
    }
}
