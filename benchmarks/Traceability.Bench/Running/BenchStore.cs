using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Traceability.TestKit;

namespace Traceability.Bench;

/// <summary>A database of its own for one measurement. Removed when disposed.</summary>
internal sealed class BenchStore : IDisposable
{
    private static int made;

    private readonly string? connection;

    private BenchStore(string provider, string? connection) => (Provider, this.connection) = (provider, connection);

    /// <summary>Those that run here: the embedded one, and PostgreSQL where it is installed.</summary>
    public static IReadOnlyList<string> Providers { get; } = PostgresProcess.Programs is null ? ["sqlite"] : ["sqlite", "postgres"];

    /// <summary>sqlite or postgres.</summary>
    public string Provider { get; }

    /// <summary>The service's data, and the database itself if it is a file.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("traceability-bench-").FullName;

    /// <summary>A fresh database.</summary>
    public static BenchStore Make(string provider) => new(
        provider,
        provider == "postgres" ? PostgresProcess.OfThisRun.ConnectionTo(string.Create(CultureInfo.InvariantCulture, $"bench{++made}")) : null);

    /// <summary>Tells a service about it.</summary>
    public void Describe(IDictionary<string, string?> environment)
    {
        environment["Ledger__Database"] = Provider;
        environment["Ledger__DataDirectory"] = Folder;
        if (connection is not null)
        {
            environment["Ledger__ConnectionString"] = connection;
        }
    }

    /// <summary>A connection, durable as the service's; the database is made when it is not there.</summary>
    public async Task<System.Data.Common.DbConnection> OpenAsync(CancellationToken cancellation)
    {
        if (connection is null)
        {
            var file = new SqliteConnection($"Data Source={Path.Combine(Folder, "ledger.db")};Pooling=False");
            await file.OpenAsync(cancellation);
            await RunAsync(
                file, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32768; PRAGMA wal_autocheckpoint=16384", cancellation);
            return file;
        }

        var server = new NpgsqlConnection(connection);
        await server.OpenAsync(cancellation);
        return server;
    }

    /// <summary>Makes an empty database where a service would else do so.</summary>
    public async Task CreateAsync(CancellationToken cancellation)
    {
        if (connection is not null)
        {
            await using var server = new NpgsqlConnection(PostgresProcess.OfThisRun.ConnectionTo("postgres"));
            await server.OpenAsync(cancellation);
            await RunAsync(server, $"CREATE DATABASE {new NpgsqlConnectionStringBuilder(connection).Database}", cancellation);
        }
    }

    /// <summary>Bytes that the database takes.</summary>
    public async Task<long> SizeAsync(CancellationToken cancellation)
    {
        await using var open = await OpenAsync(cancellation);
        await using var command = open.CreateCommand();
        command.CommandText = connection is null
            ? "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
            : "SELECT pg_database_size(current_database())";
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    /// <summary>Processor time of the database's own processes so far, seconds; an embedded one has none.</summary>
    public double ServerSeconds => connection is null ? 0 : ProcessorUse.SecondsOf(PostgresProcess.OfThisRun.Id, andChildren: true);

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (connection is not null)
        {
            using var server = new NpgsqlConnection(PostgresProcess.OfThisRun.ConnectionTo("postgres"));
            server.Open();
            using var command = server.CreateCommand();
            command.CommandText = $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)";
            command.ExecuteNonQuery();
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Runs a statement.</summary>
    public static async Task RunAsync(System.Data.Common.DbConnection open, string sql, CancellationToken cancellation)
    {
        await using var command = open.CreateCommand();
#pragma warning disable CA2100 // Constants and names that were made here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
