using Microsoft.Data.Sqlite;
using Traceability.LedgerCore.Checkpoints;
using Traceability.Witness;

namespace Traceability.Clients.Tests.Witness;

public sealed class DurabilityTests : IDisposable
{
    private readonly GrowingLog log = new();
    private readonly InterruptedClock clock = new();

    [Fact]
    public async Task Of_two_requests_that_were_checked_against_one_state_only_the_first_to_commit_is_cosigned()
    {
        await using var witness = await RunningWitness.StartAsync(log.Keys, clock);
        await witness.AddAsync(log.Request(0, 5));
        (int, string, string?) larger = default;
        clock.InterruptNextReader(() => larger = witness.AddAsync(log.Request(5, 9)).GetAwaiter().GetResult());

        var smaller = await witness.AddAsync(log.Request(5, 7));

        Assert.Equal(200, larger.Item1);
        Assert.Equal((409, "9\n", "text/x.tlog.size"), smaller);
        Assert.StartsWith(log.Checkpoint(9), (await witness.LatestAsync(GrowingLog.Origin)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_first_checkpoints_only_one_is_cosigned()
    {
        await using var witness = await RunningWitness.StartAsync(log.Keys, clock);
        (int, string, string?) other = default;
        clock.InterruptNextReader(() => other = witness.AddAsync(log.Request(0, 5, fork: 3)).GetAwaiter().GetResult());

        Assert.Equal((409, "5\n", "text/x.tlog.size"), await witness.AddAsync(log.Request(0, 5)));
        Assert.Equal(200, other.Item1);
    }

    [Fact]
    public async Task Many_at_once_never_lead_back()
    {
        await using var witness = await RunningWitness.StartAsync(log.Keys);
        await witness.AddAsync(log.Request(0, 1));

        var answers = await Task.WhenAll(Enumerable.Range(2, 30).Select(async to => (To: to, (await witness.AddAsync(log.Request(1, to))).Status)));

        var won = Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers, answer => Assert.Contains(answer.Status, (int[])[200, 409]));
        Assert.StartsWith(log.Checkpoint(won.To), (await witness.LatestAsync(GrowingLog.Origin)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_forgets_nothing()
    {
        await using var witness = await RunningWitness.StartAsync(log.Keys);
        await witness.AddAsync(log.Request(0, 5));
        var before = await witness.LatestAsync(GrowingLog.Origin);
        await witness.StopAsync();
        await witness.StartAgainAsync();

        Assert.Equal(before, await witness.LatestAsync(GrowingLog.Origin));
        Assert.Equal((409, "5\n", "text/x.tlog.size"), await witness.AddAsync(log.Request(0, 5, fork: 3)));
        Assert.Equal(200, (await witness.AddAsync(log.Request(5, 6))).Status);
    }

    [Theory]
    [InlineData("SELECT RAISE(ABORT, 'disk')")]
    [InlineData("INSERT INTO child VALUES (1)")]
    public async Task A_commit_that_fails_signs_nothing_and_moves_nothing(string fault)
    {
        await using var witness = await RunningWitness.StartAsync(log.Keys);
        await witness.AddAsync(log.Request(0, 5));
        var before = await witness.LatestAsync(GrowingLog.Origin);

        // The first fails at the statement, the second only when it commits: nobody's child is left over.
        Change(witness, $"""
            CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
            CREATE TABLE parent (id INTEGER PRIMARY KEY);
            CREATE TRIGGER fault BEFORE UPDATE ON cosigned BEGIN {fault}; END;
            """);
        var failed = await witness.AddAsync(log.Request(5, 7));

        Assert.Equal(500, failed.Status);
        Assert.DoesNotContain("—", failed.Body, StringComparison.Ordinal);
        Assert.Equal(before, await witness.LatestAsync(GrowingLog.Origin));
        Change(witness, "DROP TRIGGER fault");
        Assert.Equal(200, (await witness.AddAsync(log.Request(5, 7))).Status);
    }

    [Fact]
    public async Task A_witness_without_its_own_database_does_not_run()
    {
        await using var witness = await RunningWitness.StartAsync(log.Keys);
        await using var other = await RunningWitness.StartAsync(log.Keys);
        await witness.StopAsync();
        await other.StopAsync();
        var (own, foreign) = (Path.Combine(witness.Folder, "witness.db"), Path.Combine(other.Folder, "witness.db"));

        File.Delete(own);
        Assert.Equal("BOOK_MISSING", await FaultAsync(witness));
        File.Copy(foreign, own);
        Assert.Equal("BOOK_FOREIGN", await FaultAsync(witness));
        await File.WriteAllTextAsync(own, "this is no database at all, however long it may be");
        Assert.Equal("BOOK_DAMAGED", await FaultAsync(witness));
    }

    [Fact]
    public async Task A_secret_that_others_may_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var witness = await RunningWitness.StartAsync(log.Keys);
        await witness.StopAsync();
        var file = Path.Combine(witness.Folder, "witness.key");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Equal("KEY_OPEN", await FaultAsync(witness));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(file, "{}");
        Assert.Equal("KEY_DAMAGED", await FaultAsync(witness));
    }

    [Fact]
    public void A_list_of_logs_has_one_reading()
    {
        var key = log.Keys[0].ToString();

        Assert.True(TrustedLogs.TryParse($"# ours\n\nlog {key} https://ledger.example\nlog {log.Keys[1]}\nquorum none\n", out var logs, out _));
        Assert.Equal(2, logs.KeysOf(GrowingLog.Origin)!.Count);
        Assert.False(TrustedLogs.TryParse($"log {key}\nlog {key}\n", out _, out var wrong));
        Assert.Equal(2, wrong);
        Assert.False(TrustedLogs.TryParse("log nonsense\n", out _, out _));
        Assert.False(TrustedLogs.TryParse($"logs {key}\n", out _, out _));
        Assert.False(TrustedLogs.TryParse($"log {VerifierKey.Cosignature("w", PublicKey())}\n", out _, out _));
    }

    public void Dispose() => log.Dispose();

    private static void Change(RunningWitness witness, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(witness.Folder, "witness.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task<string> FaultAsync(RunningWitness witness) =>
        (await Assert.ThrowsAsync<WitnessFaultException>(() => witness.StartAgainAsync())).Code;

    private static LedgerCore.Keys.Ed25519PublicKey PublicKey()
    {
        _ = LedgerCore.Keys.Ed25519SigningKey.TryCreate(new byte[32], out var key);
        using (key)
        {
            return key!.Public;
        }
    }
}
