using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Traceability.LedgerService.Storage;

/// <summary>
/// A prepared statement of the embedded database, used many times within one transaction or read. The database itself takes two
/// microseconds for a row; commands and boxed parameters took five times that. One thread at a time; dispose before the connection closes.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <param name="connection">Open.</param>
    /// <param name="sql">A constant; values are bound.</param>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Sets a parameter, counted from 1.</summary>
    public void Bind(int place, ReadOnlySpan<byte> value) => Check(value.IsEmpty
        ? raw.sqlite3_bind_zeroblob(statement, place, 0)
        : raw.sqlite3_bind_blob(statement, place, value));

    /// <inheritdoc cref="Bind(int, ReadOnlySpan{byte})"/>
    public void Bind(int place, long value) => Check(raw.sqlite3_bind_int64(statement, place, value));

    /// <inheritdoc cref="Bind(int, ReadOnlySpan{byte})"/>
    public void Bind(int place, string value) => Check(raw.sqlite3_bind_text(statement, place, value));

    /// <summary>Goes to the next row; false when there is none, and then it can be used again.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        if (code != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, database);
        }

        Reset();
        return false;
    }

    /// <summary>Makes it ready to be used again, whatever rows are left.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    /// <summary>A column of the row, counted from 0.</summary>
    public byte[] Blob(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    /// <summary>A column of the row, counted from 0.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, database);
        }
    }
}
