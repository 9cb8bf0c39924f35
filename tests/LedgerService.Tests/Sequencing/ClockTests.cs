using Grpc.Core;
using Grpc.Net.Client;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Sequencing;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Sequencing;

/// <summary>Somebody sets the clock of a machine whose ledger runs.</summary>
public sealed class ClockTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    [Fact]
    public async Task AClockThatIsSetBackAnHourIsToldOfAndEntriesKeepTheLastTimeUntilItHasCaughtUp()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var before = await RecordAsync(ledger, "A1");
        ledger.Time.Step(-Hour);

        Assert.Equal(before, await RecordAsync(ledger, "A2"));
        ledger.Time.Advance(Hour / 2);
        Assert.Equal(before, await RecordAsync(ledger, "A3"));
        ledger.Time.Advance(Hour);
        Assert.Equal(before + (long)(Hour / 2).TotalMilliseconds, await RecordAsync(ledger, "A4"));
        Assert.Single(ledger.Log.Lines, line => line.Contains("clock went back by 01:00:00", StringComparison.Ordinal));
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task UnderAClockThatIsSetAheadAYearNothingIsRecordedUntilItIsRightAndReceiptsAreRepeated()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var known = Harvest(ledger, "A1");
        var receipt = await ledger.RecordAsync(known);
        ledger.Time.Step(Year);

        await Assert.ThrowsAsync<ClockSteppedException>(() => ledger.AppendAsync(Harvest(ledger, "A2")));
        await Assert.ThrowsAsync<ClockSteppedException>(() => ledger.AppendAsync(Harvest(ledger, "A3")));
        Assert.Equal(receipt, await ledger.RecordAsync(known));
        ledger.Time.Step(-Year);

        Assert.Equal(receipt.RecordedAtMs, await RecordAsync(ledger, "A2"));
        Assert.Single(ledger.Log.Lines, line => line.Contains("clock went ahead by 365.00:00:00", StringComparison.Ordinal));
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task CallersAreToldThatTheClockIsWrongAndMayComeBack()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger);
        using var channel = GrpcChannel.ForAddress(running.Grpc);
        var calls = new GrpcCalls(channel.CreateCallInvoker());
        var request = new AppendRequest { Statement = Harvest(ledger, "A1") };
        ledger.Time.Step(Year);

        await Refused.WithAsync(StatusCode.Unavailable, "LOG_UNAVAILABLE", async () => await calls.AppendAsync(request));
        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await calls.AppendAsync(request));
        Assert.Contains("clock went ahead by 365 days", refusal.Status.Detail, StringComparison.Ordinal);
        ledger.Time.Step(-Year);
        Assert.NotNull((await calls.AppendAsync(request)).Receipt);
    }

    [Fact]
    public async Task ALogThatWasRecordedUnderAWrongClockIsNotGoneOnWithAndCanBeEndedAndServed()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Time.Step(Year);
        ledger.Reload();
        var recordedAt = await RecordAsync(ledger, "A1");
        Assert.Equal(ledger.Time.GetUtcNow().ToUnixTimeMilliseconds(), recordedAt);
        ledger.Time.Step(-Year);
        Assert.Equal(recordedAt, await RecordAsync(ledger, "A2"));

        var refused = Assert.Throws<LedgerRefusedToStartException>(ledger.Reload);
        Assert.Contains("365.00:00:00 after what this machine's clock says", refused.Message, StringComparison.Ordinal);
        Assert.Contains("\"Clock\"", refused.Message, StringComparison.Ordinal);

        var keys = LogKeyFile.Load(ledger.Options.DataDirectory)!;
        var ended = await LogFreeze.RunAsync(ledger.Options, keys, "https://next.example", ledger.Time, CancellationToken.None);
        Assert.Equal(recordedAt, ended.FrozenAtMs);
        ledger.Reload();
        Assert.Equal(Reasons.LogFrozen, Assert.Single(await ledger.AppendAsync(Harvest(ledger, "A3"))).Refusal?.Reason);
        Assert.NotNull(Assert.Single(await ledger.AppendAsync(Harvest(ledger, "A1"))).Receipt);
        await ledger.CheckLogAsync();
    }

    private static SignedStatement Harvest(TestLedger ledger, string slip) => FaultTableTests.Harvest(ledger, slip);

    private static async Task<long> RecordAsync(TestLedger ledger, string slip) => (await ledger.RecordAsync(Harvest(ledger, slip))).RecordedAtMs;
}
