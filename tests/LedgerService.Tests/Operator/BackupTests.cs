using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Operator;

/// <summary>A copy of a ledger that goes on meanwhile: whole, checked, without keys, and never signed on in place of a newer one.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task ABackupMadeUnderLoadIsTheLedgerOfOneMomentAndASoundOne()
    {
        await using var ledger = await TestLedger.OpenAsync();
        using var folder = new TemporaryFolder();
        var backup = Path.Combine(folder.Path, "backup");
        using var end = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
            }
        });
        var before = (ulong)await SizeAsync(ledger.Options);
        var (exit, said) = await ledger.OperateAsync("backup", backup);
        await end.CancelAsync();
        await writing;
        Assert.True(exit == 0, said);
        Assert.Contains("Not in it: log.key", said, StringComparison.Ordinal);
        Assert.Equal(
            [ledger.Options.Database == DatabaseKind.Sqlite ? "ledger.db" : "ledger.dump"],
            Directory.GetFileSystemEntries(backup).Select(Path.GetFileName).Where(name => name != "backup.txt"));

        var restored = await RestoreAsync(ledger, backup, folder.Path);
        var (checkExit, checkSaid) = await OperatorDesk.OperateAsync(ledger, restored, "db", "check");
        Assert.True(checkExit == 0, checkSaid);
        Assert.InRange((ulong)await SizeAsync(restored), before, (ulong)await SizeAsync(ledger.Options));
    }

    [Fact]
    public async Task ABackupThatIsOlderThanWhatWasToldIsNotSignedOn()
    {
        await using var ledger = await TestLedger.OpenAsync();
        using var folder = new TemporaryFolder();
        var backup = Path.Combine(folder.Path, "backup");
        Assert.Equal(0, (await ledger.OperateAsync("backup", backup)).Exit);
        var restored = await RestoreAsync(ledger, backup, folder.Path);

        // Nothing was recorded since: it is the newest.
        LedgerOpening.Open(restored, ledger.Time, NullLogger.Instance);
        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        File.Copy(Path.Combine(ledger.Options.DataDirectory, "checkpoint"), Path.Combine(restored.DataDirectory, "checkpoint"), overwrite: true);
        var refusal = Assert.Throws<LedgerRefusedToStartException>(() => LedgerOpening.Open(restored, ledger.Time, NullLogger.Instance));
        Assert.Contains("restored from an older backup", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEntryChangedLongAgoIsFoundAndNoBackupIsMadeOfIt()
    {
        await using var ledger = await TestLedger.OpenAsync();
        using var folder = new TemporaryFolder();
        await using (var context = ledger.Context())
        {
            var first = await context.Entries.OrderBy(row => row.Index).FirstAsync();
            first.Leaf = [.. first.Leaf[..^1], (byte)(first.Leaf[^1] ^ 1)];
            await context.SaveChangesAsync();
        }

        var (exit, said) = await ledger.OperateAsync("db", "check");
        Assert.Equal(1, exit);
        Assert.Contains("do not make the tree that was signed", said, StringComparison.Ordinal);
        var backup = Path.Combine(folder.Path, "backup");
        Assert.Equal(1, (await ledger.OperateAsync("backup", backup)).Exit);
        Assert.False(File.Exists(Path.Combine(backup, "backup.txt")));
    }

    [Fact]
    public async Task WhatIsNotALedgerOrNotAnEmptyFolderIsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync();
        using var folder = new TemporaryFolder();
        Assert.Equal(2, (await ledger.OperateAsync("backup")).Exit);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "something"), "");
        Assert.Contains("is not empty", (await ledger.OperateAsync("backup", folder.Path)).Said, StringComparison.Ordinal);
        using var nothing = new TemporaryFolder();
        var (exit, said) = await OperatorDesk.OperateAsync(ledger, new LedgerOptions { DataDirectory = nothing.Path }, "backup", Path.Combine(folder.Path, "backup"));
        Assert.Equal(1, exit);
        Assert.Contains("There is no ledger", said, StringComparison.Ordinal);
        var (_, served) = await OperatorDesk.OperateAsync(ledger, new LedgerOptions { Database = DatabaseKind.SqlServer }, "backup", "elsewhere");
        Assert.Contains("BACKUP DATABASE", served, StringComparison.Ordinal);
    }

    // A data directory with the backup, the keys, and the newest checkpoint that was told.
    private static async Task<LedgerOptions> RestoreAsync(TestLedger ledger, string backup, string under)
    {
        var folder = Directory.CreateDirectory(Path.Combine(under, "restored")).FullName;
        foreach (var name in (string[])["log.key", "checkpoint"])
        {
            File.Copy(Path.Combine(ledger.Options.DataDirectory, name), Path.Combine(folder, name));
        }

        var options = new LedgerOptions { DataDirectory = folder, Database = ledger.Options.Database };
        if (options.Database == DatabaseKind.Sqlite)
        {
            File.Copy(Path.Combine(backup, "ledger.db"), Path.Combine(folder, "ledger.db"));
            return options;
        }

        TestStore.Postgres.Choose(options);
        var to = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        var program = Path.Combine(Path.GetDirectoryName(PostgresDump.Program)!, "pg_restore");
        using var running = Process.Start(program, ["-h", to.Host!, "-p", $"{to.Port}", "-U", to.Username!, "-d", await CreatedAsync(to), Path.Combine(backup, "ledger.dump")]);
        await running.WaitForExitAsync();
        Assert.Equal(0, running.ExitCode);
        return options;
    }

    private static async Task<string> CreatedAsync(NpgsqlConnectionStringBuilder to)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(to.ConnectionString) { Database = "postgres" }.ConnectionString);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {to.Database}", connection);
        await create.ExecuteNonQueryAsync();
        return to.Database!;
    }

    private static async Task<long> SizeAsync(LedgerOptions options)
    {
        await using var context = LedgerOpening.Context(options);
        return (await context.Heads.AsNoTracking().SingleAsync()).Size;
    }
}
