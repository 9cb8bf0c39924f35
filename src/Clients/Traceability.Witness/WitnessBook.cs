using System.Globalization;
using Microsoft.Data.Sqlite;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Witness;

/// <summary>
/// The checkpoints that were cosigned, the largest of each log. Whatever it has told is on disk; a crash at any instant leaves
/// a log at the old checkpoint or at the new one. Any number of threads and processes may use it.
/// </summary>
internal sealed class WitnessBook : IDisposable
{
    public const string Name = "witness.db";

    private const int Version = 1;
    private const string Schema = """
        CREATE TABLE witness (vkey TEXT NOT NULL);
        CREATE TABLE cosigned (origin TEXT NOT NULL PRIMARY KEY, size TEXT NOT NULL, root BLOB NOT NULL, note TEXT NOT NULL) WITHOUT ROWID;
        """;

    private readonly SqliteConnection connection;
    private readonly Lock guard = new();

    private WitnessBook(SqliteConnection connection) => this.connection = connection;

    public static string PathIn(string directory) => Path.Combine(directory, Name);

    /// <summary>Makes an empty book of a new key.</summary>
    public static void Create(string directory, string vkey)
    {
        using var connection = Connect(directory, SqliteOpenMode.ReadWriteCreate);
        using var transaction = connection.BeginTransaction();
        Run(connection, Schema);
        Run(connection, "INSERT INTO witness (vkey) VALUES ($vkey)", ("$vkey", vkey));
        Run(connection, $"PRAGMA user_version = {Version}");
        transaction.Commit();
    }

    /// <exception cref="WitnessFaultException">BOOK_MISSING, BOOK_DAMAGED or BOOK_FOREIGN.</exception>
    public static WitnessBook Open(string directory, string vkey)
    {
        if (!File.Exists(PathIn(directory)))
        {
            throw new WitnessFaultException(
                "BOOK_MISSING",
                $"The database {PathIn(directory)} is missing. Without it the witness does not know what it has signed, and would sign another history.",
                "If it cannot be found, make a new witness in a new folder, and give its key to the logs and monitors that use this one.");
        }

        SqliteConnection? connection = null;
        try
        {
            connection = Connect(directory, SqliteOpenMode.ReadWrite);
            var known = Scalar(connection, "PRAGMA user_version") is (long)Version ? Scalar(connection, "SELECT vkey FROM witness") as string : null;
            if (known != vkey)
            {
                throw new WitnessFaultException(
                    "BOOK_FOREIGN", "The database is not this key's.", "Put the key and the database of one witness into one folder.");
            }

            return new WitnessBook(connection);
        }
        catch (SqliteException fault)
        {
            connection?.Dispose();
            throw new WitnessFaultException(
                "BOOK_DAMAGED", $"The database cannot be opened ({fault.SqliteErrorCode}).", "Check the disk. Do not put an older copy in its place.");
        }
        catch (WitnessFaultException)
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>What was cosigned last of a log, or null.</summary>
    public Cosigned? Last(string origin)
    {
        lock (guard)
        {
            using var command = Command(connection, "SELECT size, root, note FROM cosigned WHERE origin = $origin", ("$origin", origin));
            using var reader = command.ExecuteReader();
            return reader.Read()
                ? new Cosigned(
                    ulong.Parse(reader.GetString(0), CultureInfo.InvariantCulture), Hash.FromBytes(reader.GetFieldValue<byte[]>(1)), reader.GetString(2))
                : null;
        }
    }

    /// <summary>
    /// Moves a log from the checkpoint that was checked against to the next one; false, and nothing moves, when another
    /// request has moved it since. On disk when it returns. When it throws, no cosignature may leave the house.
    /// </summary>
    public bool TryAdvance(string origin, Cosigned? from, Cosigned to)
    {
        lock (guard)
        {
            // Immediate: the row cannot change between the comparison and the commit.
            using var transaction = connection.BeginTransaction(deferred: false);
            var moved = from is null
                ? Run(
                    connection,
                    "INSERT INTO cosigned (origin, size, root, note) VALUES ($origin, $size, $root, $note) ON CONFLICT (origin) DO NOTHING",
                    [("$origin", origin), .. Columns(to)])
                : Run(
                    connection,
                    "UPDATE cosigned SET size = $size, root = $root, note = $note WHERE origin = $origin AND size = $fromSize AND root = $fromRoot",
                    [("$origin", origin), .. Columns(to), ("$fromSize", Text(from.Size)), ("$fromRoot", from.Root.ToArray())]);
            transaction.Commit();
            return moved == 1;
        }
    }

    public void Dispose()
    {
        lock (guard)
        {
            connection.Dispose();
        }
    }

    // FULL: a commit returns when the disk has it, not when the system has promised it.
    private static SqliteConnection Connect(string directory, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = PathIn(directory), Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            Run(connection, "PRAGMA journal_mode = WAL");
            Run(connection, "PRAGMA synchronous = FULL");
            Run(connection, "PRAGMA foreign_keys = ON");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static (string, object)[] Columns(Cosigned row) => [("$size", Text(row.Size)), ("$root", row.Root.ToArray()), ("$note", row.Note)];

    private static string Text(ulong size) => size.ToString(CultureInfo.InvariantCulture);

    private static int Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        return command.ExecuteScalar();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
