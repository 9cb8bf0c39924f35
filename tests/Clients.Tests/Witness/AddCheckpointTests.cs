using Traceability.Clients.Tests.Client;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Clients.Tests.Witness;

public sealed class AddCheckpointTests : IDisposable
{
    private const string Stray = "— ledger.example/witnessed AAAAAAAA\n";

    private readonly GrowingLog log = new();

    [Fact]
    public async Task What_was_cosigned_is_shown_to_monitors_with_the_lines_that_were_verified()
    {
        await using var witness = await RunningWitness.StartAsync(log.Keys, new FixedTime(DateTimeOffset.FromUnixTimeSeconds(1_788_000_000)));
        Assert.Equal(404, (await witness.LatestAsync(GrowingLog.Origin)).Status);
        Assert.Equal(404, (await witness.LatestAsync("unknown.example")).Status);

        var answer = await witness.AddAsync(log.Request(0, 5) + Stray);

        Assert.Equal(200, answer.Status);
        var shown = await witness.LatestAsync(GrowingLog.Origin);
        Assert.Equal((200, log.Checkpoint(5) + answer.Body), shown);
        Assert.True(SignedNote.TryParse(shown.Body, out var note));
        Assert.Equal([null, null, 1_788_000_000UL], note.Verify([.. log.Keys, witness.Verifier]).Verified.Select(line => line.Timestamp));
    }

    [Fact]
    public async Task Any_key_of_the_log_is_enough_and_a_wrong_line_of_any_is_too_much()
    {
        await using var both = await RunningWitness.StartAsync(log.Keys);
        await using var second = await RunningWitness.StartAsync([log.Keys[1]]);
        var lines = log.Request(0, 5).Split('\n');
        var withoutFirst = string.Join('\n', lines.Where((_, i) => i != lines.Length - 3));
        var withoutSecond = string.Join('\n', lines.Where((_, i) => i != lines.Length - 2));
        var wrongFirst = log.Request(0, 5).Replace(lines[^3], log.Checkpoint(6).Split('\n')[^3], StringComparison.Ordinal);

        Assert.Equal(403, (await both.AddAsync(wrongFirst)).Status);
        Assert.Equal(200, (await both.AddAsync(withoutFirst)).Status);
        Assert.Equal(403, (await second.AddAsync(withoutSecond)).Status);
        Assert.Equal(200, (await second.AddAsync(wrongFirst)).Status);
    }

    [Fact]
    public async Task Sizes_that_do_not_fit_are_told_the_right_one()
    {
        await using var witness = await RunningWitness.StartAsync(log.Keys);

        Assert.Equal((409, "0\n", "text/x.tlog.size"), await witness.AddAsync(log.Request(3, 5)));
        Assert.Equal(200, (await witness.AddAsync(log.Request(0, 5))).Status);
        Assert.Equal((409, "5\n", "text/x.tlog.size"), await witness.AddAsync(log.Request(0, 7)));
        Assert.Equal((409, "5\n", "text/x.tlog.size"), await witness.AddAsync(log.Request(3, 4)));
        Assert.Equal(200, (await witness.AddAsync(log.Request(5, 7))).Status);
        Assert.Equal(200, (await witness.AddAsync(log.Request(7, 7))).Status);
    }

    [Fact]
    public async Task A_fork_is_not_cosigned_and_changes_nothing()
    {
        await using var witness = await RunningWitness.StartAsync(log.Keys);
        await witness.AddAsync(log.Request(0, 5));
        var before = await witness.LatestAsync(GrowingLog.Origin);

        Assert.Equal(422, (await witness.AddAsync(log.Request(5, 8, fork: 3))).Status);
        Assert.Equal(422, (await witness.AddAsync(log.Request(5, 5, fork: 3))).Status);
        Assert.Equal(422, (await witness.AddAsync(log.Request(5, 8).Replace("old 5\n", $"old 5\n{TreeHasher.Empty.ToBase64()}\n", StringComparison.Ordinal))).Status);

        Assert.Equal(before, await witness.LatestAsync(GrowingLog.Origin));
    }

    [Fact]
    public async Task The_tree_of_nothing_has_one_root_and_is_the_begin_of_every_log()
    {
        await using var witness = await RunningWitness.StartAsync(log.Keys);

        Assert.Equal(422, (await witness.AddAsync($"old 0\n\n{log.Sign(0, GrowingLog.Tree(1).Root)}")).Status);
        Assert.Equal(200, (await witness.AddAsync($"old 0\n\n{log.Sign(0, TreeHasher.Empty)}")).Status);
        Assert.Equal(422, (await witness.AddAsync($"old 0\n{TreeHasher.Empty.ToBase64()}\n\n{log.Checkpoint(2)}")).Status);
        Assert.Equal(200, (await witness.AddAsync(log.Request(0, 2))).Status);
    }

    [Fact]
    public async Task What_is_no_request_is_told_why()
    {
        await using var witness = await RunningWitness.StartAsync(log.Keys);

        Assert.Equal(400, (await witness.AddAsync("")).Status);
        Assert.Equal((400, "a proof line is not base64 of 32 bytes\n"), Short(await witness.AddAsync("old 1\nx\n\n")));
        Assert.Equal((400, "the old size is above the new one\n"), Short(await witness.AddAsync($"old 6\n\n{log.Checkpoint(5)}")));
        Assert.Equal(413, (await witness.AddAsync(new string('x', 70_000))).Status);
        Assert.Equal(415, (await witness.AddAsync(log.Request(0, 5), "gzip")).Status);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait()
    {
        await using var witness = await RunningWitness.StartAsync(log.Keys, perMinute: 2);

        Assert.Equal(200, (await witness.AddAsync(log.Request(0, 5))).Status);
        Assert.Equal(200, (await witness.AddAsync(log.Request(5, 5))).Status);
        Assert.Equal(429, (await witness.AddAsync(log.Request(5, 5))).Status);
    }

    [Fact]
    public async Task A_log_may_be_added_while_the_witness_runs()
    {
        await using var witness = await RunningWitness.StartAsync([]);
        Assert.Equal(404, (await witness.AddAsync(log.Request(0, 5))).Status);

        foreach (var key in log.Keys)
        {
            Assert.Equal(GrowingLog.Origin, Traceability.Witness.WitnessFolder.AddLog(witness.Folder, key.ToString()));
        }

        Assert.Equal(200, (await witness.AddAsync(log.Request(0, 5))).Status);
    }

    public void Dispose() => log.Dispose();

    private static (int, string) Short((int Status, string Body, string? MediaType) answer) => (answer.Status, answer.Body);
}
