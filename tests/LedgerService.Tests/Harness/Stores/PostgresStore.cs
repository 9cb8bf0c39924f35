using Npgsql;
using Traceability.LedgerService.Storage;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests;

/// <summary>A database on the run's own PostgreSQL.</summary>
internal sealed class PostgresStore : TestStore
{
    private static int chosen;

    public override void Choose(LedgerOptions options)
    {
        options.Database = DatabaseKind.Postgres;
        options.ConnectionString = PostgresProcess.OfThisRun.ConnectionTo($"ledger{Interlocked.Increment(ref chosen)}");
    }

    public override void Drop(LedgerOptions options) => Run($"DROP DATABASE IF EXISTS {NameOf(options)} WITH (FORCE)");

    public override void BackUp(LedgerOptions options)
    {
        Forget(options);
        Run($"CREATE DATABASE {NameOf(options)}_backup TEMPLATE {NameOf(options)}");
    }

    public override void Restore(LedgerOptions options)
    {
        Drop(options);
        Run($"CREATE DATABASE {NameOf(options)} TEMPLATE {NameOf(options)}_backup");
    }

    public override void Copy(LedgerOptions from, LedgerOptions to)
    {
        Forget(from);
        Run($"CREATE DATABASE {NameOf(to)} TEMPLATE {NameOf(from)}");
    }

    // An error ends the transaction here whatever happens, so the third way is the server ending the session.
    public override (string Make, string Remove) Fault(string table, string change, StorageFault fault)
    {
        var moment = fault == StorageFault.NotDone ? "BEFORE" : "AFTER";
        var body = fault == StorageFault.RolledBack
            ? "PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL;"
            : "RAISE EXCEPTION 'as the test asked';";
        return (
            $"""
            CREATE FUNCTION test_fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$;
            CREATE TRIGGER test_fault {moment} {change} ON {table} FOR EACH ROW EXECUTE FUNCTION test_fault()
            """,
            "DROP FUNCTION test_fault CASCADE");
    }

    private static string NameOf(LedgerOptions options) => new NpgsqlConnectionStringBuilder(options.ConnectionString).Database!;

    // Nobody may be connected to a database that is copied.
    private static void Forget(LedgerOptions options) =>
        Run($"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{NameOf(options)}'");

    private static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(PostgresProcess.OfThisRun.ConnectionTo("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();

        // Sessions that were ended are not asked again.
        NpgsqlConnection.ClearAllPools();
    }
}
