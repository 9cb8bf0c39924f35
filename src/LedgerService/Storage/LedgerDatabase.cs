using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerService.Storage.Postgres;
using Traceability.LedgerService.Storage.SqlServer;

namespace Traceability.LedgerService.Storage;

/// <summary>The database that the options name.</summary>
internal static class LedgerDatabase
{
    private static readonly SqliteDurability Durability = new();

    /// <summary>How to reach it.</summary>
    /// <exception cref="ArgumentException">The connection string is missing or cannot be read; the message holds nothing of it.</exception>
    public static void Use(DbContextOptionsBuilder builder, LedgerOptions options)
    {
        switch (options.Database)
        {
            case DatabaseKind.Postgres:
                builder.UseNpgsql(
                    Readable(options, PostgresConnection.Of),
                    npgsql => npgsql.CommandTimeout(PostgresConnection.TimeoutOf(options.ConnectionString)));
                break;
            case DatabaseKind.SqlServer:
                builder.UseSqlServer(Readable(options, SqlServerConnection.Of));
                break;
            default:
                builder.UseSqlite(EmbeddedIn(options)).AddInterceptors(Durability, new SqliteFolding());
                break;
        }
    }

    /// <summary>The model as it keeps it.</summary>
    public static LedgerContext Context(DbContextOptions<LedgerContext> options, DatabaseKind kind) => kind switch
    {
        DatabaseKind.Postgres => new PostgresContext(options),
        DatabaseKind.SqlServer => new SqlServerContext(options),
        _ => new LedgerContext(options),
    };

    private static string EmbeddedIn(LedgerOptions options) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(options.DataDirectory, "ledger.db"),
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = 30,
    }.ToString();

    private static string NameOf(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Postgres => "PostgreSQL",
        DatabaseKind.SqlServer => "SQL Server",
        _ => "SQLite",
    };

    private static string Readable(LedgerOptions options, Func<string, string> read)
    {
        if (options.ConnectionString.Length == 0)
        {
            throw new ArgumentException($"{NameOf(options.Database)} needs a connection string: Ledger__ConnectionString in the environment.");
        }

        try
        {
            return read(options.ConnectionString);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            // The original message repeats parts of the string, which may be parts of its password.
            throw new ArgumentException($"The connection string for {NameOf(options.Database)} cannot be read.");
        }
    }
}
