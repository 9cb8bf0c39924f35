namespace Traceability.LedgerService.Tests;

/// <summary>The database that a test's ledger is kept in: a fresh one for each ledger. The same test bodies run on every kind.</summary>
internal abstract class TestStore
{
    /// <summary>Names the kind that a run is on: sqlite (without it), postgres or sqlserver. ./test runs the store's tests on each.</summary>
    public const string Variable = "TRACEABILITY_STORE";

    public static TestStore Sqlite { get; } = new SqliteStore();

    public static TestStore Postgres { get; } = new PostgresStore();

    public static TestStore SqlServer { get; } = new SqlServerStore();

    /// <summary>The one of this run.</summary>
    public static TestStore OfThisRun { get; } = Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" or "sqlite" => Sqlite,
        "postgres" => Postgres,
        "sqlserver" => SqlServer,
        var other => throw new InvalidOperationException($"{Variable}={other} is no kind of store."),
    };

    /// <summary>Whether several services share it without sharing a folder.</summary>
    public bool IsServer => this is not SqliteStore;

    /// <summary>Names a database that is not there yet.</summary>
    public abstract void Choose(LedgerOptions options);

    /// <summary>The database is gone, whoever uses it.</summary>
    public abstract void Drop(LedgerOptions options);

    /// <summary>Keeps the database as it is now.</summary>
    public abstract void BackUp(LedgerOptions options);

    /// <summary>The database is as it was kept, whoever uses it.</summary>
    public abstract void Restore(LedgerOptions options);

    /// <summary>Makes a database, which is not there yet, hold what another one holds that nobody uses.</summary>
    public abstract void Copy(LedgerOptions from, LedgerOptions to);

    /// <summary>SQL that makes the next such change of a table fail in a way, and SQL that takes it back.</summary>
    public abstract (string Make, string Remove) Fault(string table, string change, StorageFault fault);
}
