using Microsoft.Data.Sqlite;
using Traceability.LedgerCore.Custody;

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
        using var reader = IndexReader(connection);
        foreach (var id in statementIds)
        {
            if (FindIndex(reader, id) is { } index)
            {
                yield return (id, index);
            }
        }
    }

    /// <summary>Reads log indexes; the caller keeps it for many reads.</summary>
    public static SqliteStatement IndexReader(SqliteConnection connection) => new(connection, Entry);

    /// <summary>A log index read with an <see cref="IndexReader"/>; null for a statement that the log does not have.</summary>
    public static long? FindIndex(SqliteStatement reader, ReadOnlySpan<byte> statementId)
    {
        reader.Bind(1, statementId);
        long? index = reader.Step() ? reader.Number(0) : null;
        reader.Reset();
        return index;
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

    /// <summary>Writes and deletes records.</summary>
    public static void Write(SqliteConnection connection, IEnumerable<StateChange> changes)
    {
        using var put = new SqliteStatement(connection, Put);
        using var delete = new SqliteStatement(connection, Delete);
        foreach (var (key, value) in changes)
        {
            var statement = value is null ? delete : put;
            statement.Bind(1, key.Span);
            if (value is not null)
            {
                statement.Bind(2, value);
            }

            statement.Step();
        }
    }
}
