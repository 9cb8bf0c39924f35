using System.Collections.Concurrent;
using Traceability.Audit;
using Traceability.LedgerCore.Checkpoints;
using Traceability.TestKit;
using Xunit.Abstractions;

namespace Traceability.LedgerService.Tests.Storage;

/// <summary>
/// A service is killed before each of its calls that change the ledger's files, from its start to its end, and each of its writes
/// and syncs is refused by the disk. After each the ledger is opened again, checked whole, and its callers repeat themselves.
/// </summary>
public sealed class SyscallTests(ITestOutputHelper output)
{
    private const int Size = 254;
    private const int MostLives = 10;

    private static readonly string[] Opening = ["open", "openat", "creat"];
    private static readonly string[] WritingOrSyncing = ["write", "pwrite64", "writev", "pwritev", "pwritev2", "fsync", "fdatasync", "sync_file_range"];

    [StraceFact]
    public Task KilledAtAnyCallItLeavesAWholeLedgerWithAllThatWasAcknowledged() => InjectAsync(calls =>
        from call in calls.CountBy(name => name)
        from number in Numbers(call.Value)
        select new Injection(call.Key, number, "signal=SIGKILL"));

    [StraceFact]
    public Task RefusedByTheDiskAtAnyWriteOrSyncItLeavesAWholeLedgerWithAllThatWasAcknowledged() => InjectAsync(calls =>
        from call in calls.CountBy(name => name)
        where FaultRun.IsWhole ? !Opening.Contains(call.Key) : WritingOrSyncing.Contains(call.Key)
        from number in Numbers(call.Value)
        from error in (string[])["EIO", "ENOSPC"]
        select new Injection(call.Key, number, $"error={error}"));

    private async Task InjectAsync(Func<IReadOnlyList<string>, IEnumerable<Injection>> choose)
    {
        IReadOnlyList<string> calls = [];
        await LiveAsync(null, (_, life) =>
        {
            Assert.Equal((0, 3), (life.ExitCode, life.Lines.Count));
            calls = life.Calls;
            Assert.InRange(calls.Count, 50, 2_000);
            return Task.CompletedTask;
        });

        var chosen = choose(calls).ToList();
        var elsewhere = new ConcurrentBag<Injection>();
        await Parallel.ForEachAsync(chosen, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (injection, _) =>
        {
            if (!await LiveAsync(injection, (ledger, life) => CheckAsync(ledger, injection, life)))
            {
                elsewhere.Add(injection);
            }
        });
        Assert.True(elsewhere.Count <= 1 + (chosen.Count / 10), $"Several threads touch the ledger every time: {string.Join(", ", elsewhere)}");
        var kinds = chosen.CountBy(one => $"{one.Call} {one.What}").Select(kind => $"{kind.Key} {kind.Value}");
        output.WriteLine(
            $"{chosen.Count} lives, of {calls.Count} calls each: {string.Join(", ", kinds)}; with several threads: {string.Join(", ", elsewhere)}");
    }

    // A busy machine now and then goes on with another thread, and calls are counted for each: such a life is lived again, from the same
    // ledger. One that is so every time is held to the same, but may have met its fault at another call: false.
    private static async Task<bool> LiveAsync(Injection? injection, Func<TestLedger, TracedLife, Task> checkAsync)
    {
        for (var time = 1; ; time++)
        {
            await using var ledger = await LedgerMould.CopyAsync(Size, TestStore.Sqlite);
            var life = await TracedHost.RunAsync(ledger.Options.DataDirectory, injection?.ToString());
            if (!life.IsOfOneThread && time < MostLives)
            {
                continue;
            }

            try
            {
                await checkAsync(ledger, life);
                return life.IsOfOneThread;
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException(
                    $"After {injection}, when it had said {string.Join(" | ", life.Lines.Select(line => line[..Math.Min(200, line.Length)]))}", fault);
            }
        }
    }

    private static async Task CheckAsync(TestLedger ledger, Injection injection, TracedLife life)
    {
        var isKilled = injection.What.StartsWith("signal", StringComparison.Ordinal);
        Assert.True(isKilled ? life.ExitCode == 137 : life.ExitCode is 0 or 1, $"It ended with {life.ExitCode}.");
        Assert.True(isKilled || life.ExitCode == (life.Lines.Any(line => line.StartsWith(AppendHost.RefusedToStart, StringComparison.Ordinal)) ? 1 : 0));
        ledger.Reload();
        await ledger.CheckLogAsync();

        var batches = AppendHost.Batches(ledger.Season);
        foreach (var batch in batches)
        {
            Assert.All(await ledger.AppendAsync(batch), outcome => Assert.NotNull(outcome.Receipt));
        }

        var receipts = ledger.Given.Values.Select(Convert.ToBase64String).ToHashSet();
        Assert.All(life.Receipts, given => Assert.Contains(Convert.ToBase64String(given), receipts));
        Assert.Equal((ulong)(Size + batches.Sum(batch => batch.Count)), await Sequencing.FaultTableTests.SizeAsync(ledger));
        await ledger.CheckLogAsync();
        await CheckByFsckAsync(ledger);
    }

    private static async Task CheckByFsckAsync(TestLedger ledger)
    {
        await using var running = await RunningLedger.StartAsync(ledger);
        using var source = new HttpSource(running.Web.BaseAddress!, () => ledger.Proof(ledger.Season.Owner)["Bearer ".Length..], TimeProvider.System);
        var report = await LedgerCheck.RunAsync(
            source,
            new FsckOptions { Origin = SeasonScript.Origin, Keys = [.. ledger.VerifierKeys.Select(key => new LogKey(key))], Threads = 1, GatheredBytes = 1 << 20 },
            new Progress<FsckProgress>(),
            TimeProvider.System,
            CancellationToken.None);
        Assert.Empty(report.Findings);
        Assert.Empty(report.Remarks);
    }

    // Of each kind the first and one in the middle; all of them in the long form.
    private static IEnumerable<int> Numbers(int count) =>
        FaultRun.IsWhole ? Enumerable.Range(1, count) : new[] { 1, (count / 2) + 1 }.Distinct();

    /// <param name="Call">The system's name of it.</param>
    /// <param name="Number">Which one, from 1.</param>
    /// <param name="What">Happens to it, in strace's words.</param>
    private sealed record Injection(string Call, int Number, string What)
    {
        public override string ToString() => $"{Call}:{What}:when={Number}";
    }
}
