using Traceability.Client;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Crash;

/// <summary>The clock of the machine is set while the service runs, and while it does not.</summary>
public sealed class ClockTests
{
    [FalseClockFact]
    public async Task A_service_whose_clock_is_set_back_and_ahead_never_records_an_earlier_time_and_says_what_it_does()
    {
        using var clock = new FalseClock();
        await using var ledger = await OpenLedger.StartAsync(clock);
        await using var client = (await ledger.OfficeAsync("office")).Connect();
        var first = await RecordAsync(ledger, client, "C-1");

        clock.Set("-1h");
        var second = await RecordAsync(ledger, client, "C-2");
        Assert.InRange(second.RecordedAt, first.RecordedAt, first.RecordedAt.AddMinutes(1));
        Assert.Contains("clock went back by", ledger.Service.Log, StringComparison.Ordinal);

        clock.Set("+365d");
        var late = Statement(ledger, "C-3");
        var told = await Assert.ThrowsAsync<LedgerUnreachableException>(() => client.AppendAsync(late));
        Assert.Contains("clock went ahead by 365 days", told.Message, StringComparison.Ordinal);
        Assert.Contains("clock went ahead by", ledger.Service.Log, StringComparison.Ordinal);

        clock.Set("+0");
        var third = (await client.AppendAsync(late)).Receipt!;
        Assert.InRange(third.RecordedAt, second.RecordedAt, second.RecordedAt.AddMinutes(5));
        Assert.Equal(0, await ledger.Service.TerminateAsync());

        clock.Set("-1h");
        var (exitCode, log) = await ServiceProcess.StartInVainAsync(ledger.Service.Folder, clock);
        Assert.Equal(1, exitCode);
        Assert.Contains("after what this machine's clock says now", log, StringComparison.Ordinal);
    }

    private static SignedStatement Statement(OpenLedger ledger, string slip) =>
        ledger.Season.Harvest(slip, Season.Kilogram).Sign(ledger.Season.Cooperative.Key);

    private static async Task<VerifiedReceipt> RecordAsync(OpenLedger ledger, LedgerClient client, string slip) =>
        Assert.Single(await ledger.RecordAsync(client, [Statement(ledger, slip)]));
}
