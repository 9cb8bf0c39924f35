using Microsoft.Data.Sqlite;

namespace Traceability.LedgerService.Tests;

/// <summary>A file in the ledger's folder.</summary>
internal sealed class SqliteStore : TestStore
{
    public override void Choose(LedgerOptions options)
    {
        // It is where the folder is.
    }

    public override void Drop(LedgerOptions options)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(options.DataDirectory, "ledger.db*"))
        {
            File.Delete(file);
        }
    }

    public override void BackUp(LedgerOptions options) => Copy(options, "ledger.db", "backup.db");

    public override void Restore(LedgerOptions options) => Copy(options, "backup.db", "ledger.db");

    public override void Copy(LedgerOptions from, LedgerOptions to)
    {
        SqliteConnection.ClearAllPools();
        Assert.False(File.Exists(Path.Combine(from.DataDirectory, "ledger.db-wal")), "Somebody uses the database.");
        File.Copy(Path.Combine(from.DataDirectory, "ledger.db"), Path.Combine(to.DataDirectory, "ledger.db"));
    }

    public override (string Make, string Remove) Fault(string table, string change, StorageFault fault)
    {
        var (moment, answer) = fault switch
        {
            StorageFault.NotDone => ("BEFORE", "ABORT"),
            StorageFault.DoneButLost => ("AFTER", "FAIL"),
            _ => ("AFTER", "ROLLBACK"),
        };
        return (
            $"CREATE TRIGGER test_fault {moment} {change} ON {table} BEGIN SELECT RAISE({answer}, 'as the test asked'); END",
            "DROP TRIGGER test_fault");
    }

    // With every connection closed the write-ahead log is in the file.
    private static void Copy(LedgerOptions options, string from, string to)
    {
        SqliteConnection.ClearAllPools();
        File.Copy(Path.Combine(options.DataDirectory, from), Path.Combine(options.DataDirectory, to), overwrite: true);
    }
}
