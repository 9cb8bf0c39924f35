using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Servers;

/// <summary>A database that somebody else keeps is not changed unasked, and not trusted unseen.</summary>
public sealed class ServerOpeningTests
{
    private const string Password = "hunter2;Horse=battery";

    [PostgresFact]
    public async Task ADatabaseThatLacksStepsIsRefusedUntilItIsMigrated()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Postgres);
        ledger.Options.Create = false;
        await ExecuteAsync(ledger, """DELETE FROM "__EFMigrationsHistory"; DROP TABLE statistic, follower, cosignature""");
        Assert.Contains("trace db migrate", Assert.Throws<LedgerRefusedToStartException>(ledger.Reload).Message, StringComparison.Ordinal);
        Assert.Equal(1, (await ledger.OperateAsync("db", "pending")).Exit);
    }

    [PostgresFact]
    public async Task TheOperatorMakesAndUpgradesADatabase()
    {
        await using var ledger = TestLedger.Empty(TestStore.Postgres);
        var (lacks, steps) = await ledger.OperateAsync("db", "pending");
        Assert.Equal(1, lacks);
        Assert.Contains("Initial", steps, StringComparison.Ordinal);
        var (made, said) = await ledger.OperateAsync("db", "migrate");
        Assert.Equal(0, made);
        Assert.Contains("at this version now", said, StringComparison.Ordinal);
        Assert.Equal(0, (await ledger.OperateAsync("db", "pending")).Exit);
        Assert.Contains("already", (await ledger.OperateAsync("db", "migrate")).Said, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE entry", (await ledger.OperateAsync("db", "script")).Said, StringComparison.Ordinal);

        // An empty database is no ledger; begun, and then served without being created again.
        ledger.Options.Create = false;
        Assert.Contains("There is no ledger", Assert.Throws<LedgerRefusedToStartException>(ledger.Reload).Message, StringComparison.Ordinal);
        ledger.Options.Create = true;
        await ledger.PlayAsync();
        ledger.Options.Create = false;
        ledger.Reload();
        await ledger.CheckLogAsync();
    }

    [PostgresFact]
    public async Task ADatabaseOfANewerProgramIsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Postgres);
        await ExecuteAsync(ledger, """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99.0')""");
        Assert.Contains("newer version", Assert.Throws<LedgerRefusedToStartException>(ledger.Reload).Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task ADatabaseThatLosesWhatItTookIsRefused()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Postgres);
        await ExecuteAsync(ledger, "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$");
        Npgsql.NpgsqlConnection.ClearAllPools();
        Assert.Contains("synchronous_commit", Assert.Throws<LedgerRefusedToStartException>(ledger.Reload).Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task OfTwoServicesThatBeginALedgerInOneDatabaseOneIsRefused()
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        var one = new LedgerOptions { DataDirectory = here.Path, Origin = SeasonScript.Origin, Create = true };
        TestStore.Postgres.Choose(one);
        var two = new LedgerOptions { DataDirectory = there.Path, Origin = SeasonScript.Origin, Create = true, Database = one.Database, ConnectionString = one.ConnectionString };
        var refusals = await Task.WhenAll(Task.Run(() => Refusal(one)), Task.Run(() => Refusal(two)));
        Assert.Single(refusals, refusal => refusal is null);

        // Who came second is refused for good: the ledger is not of its keys.
        Assert.NotNull(Refusal(refusals[0] is null ? two : one));
        TestStore.Postgres.Drop(one);
    }

    [Theory]
    [InlineData(DatabaseKind.Postgres, "Host=127.0.0.1;Port=1;Username=u;Password=" + Password)]
    [InlineData(DatabaseKind.Postgres, "Host=127.0.0.1;Port=1;Username=u;Password='hunter2'")]
    [InlineData(DatabaseKind.Postgres, "")]
    [InlineData(DatabaseKind.SqlServer, "Server=127.0.0.1,1;User Id=u;Password=" + Password)]
    [InlineData(DatabaseKind.SqlServer, "")]
    public void NothingOfTheConnectionStringIsTold(DatabaseKind kind, string connection)
    {
        using var folder = new TemporaryFolder();
        var options = new LedgerOptions { DataDirectory = folder.Path, Database = kind, ConnectionString = connection };
        var refusal = Refusal(options);
        Assert.NotNull(refusal);
        Assert.DoesNotContain("hunter2", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Horse", refusal, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"Choose a database\"", refusal, StringComparison.Ordinal);
    }

    private static string? Refusal(LedgerOptions options)
    {
        try
        {
            LedgerOpening.Open(options, new ManualTime(SeasonScript.Beginning), NullLogger.Instance);
            return null;
        }
        catch (LedgerRefusedToStartException refusal)
        {
            return refusal.Message;
        }
    }

    private static async Task ExecuteAsync(TestLedger ledger, string sql)
    {
        await using var context = ledger.Context();
        await context.Database.ExecuteSqlRawAsync(sql);
    }
}
