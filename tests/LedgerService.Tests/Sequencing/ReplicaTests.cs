using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Sequencing;

public sealed class ReplicaTests
{
    [Fact]
    public async Task TwoWritersOfOneDatabaseCannotBothSellOneLot()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var lot = ledger.Season.RecordLot(ledger.Season.Harvest(10 * SeasonScript.Kilogram));
        await ledger.PlayAsync();
        await using var replica = ledger.Replica();

        // Both have written before, so each holds an edge of the tree that the other makes stale.
        await replica.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        var sales = await Task.WhenAll(
            ledger.AppendAsync(ledger.Season.Sell(ledger.Season.Cooperative, lot, 6 * SeasonScript.Kilogram, ledger.Season.Processor).Sign()),
            replica.AppendAsync(ledger.Season.Sell(ledger.Season.Cooperative, lot, 6 * SeasonScript.Kilogram, ledger.Season.Trader).Sign()));
        Assert.Single(sales, outcome => outcome[0].Receipt is not null);
        Assert.Single(sales, outcome => outcome[0].Refusal?.Code == Reasons.LotOverdrawn.Code);
        await ledger.CheckLogAsync();

        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        await replica.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        await ledger.CheckLogAsync();
        await replica.CheckLogAsync();
    }

    [Fact]
    public async Task AnOlderDatabaseUnderARunningServiceIsNotSignedOn()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Store.BackUp(ledger.Options);
        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        var told = ledger.Get<SignedHeadFile>().Read();
        ledger.Store.Restore(ledger.Options);
        var size = (await ledger.Get<LogReader>().HeadAsync(CancellationToken.None)).Size;

        var next = ledger.Season.Harvest(SeasonScript.Kilogram).Sign();
        var first = await Assert.ThrowsAsync<HeadRefusedException>(() => ledger.AppendAsync(next));
        Assert.Contains("was replaced by an older one or a fork", first.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<HeadRefusedException>(() => ledger.AppendAsync(next));
        Assert.Equal(size, (await ledger.Get<LogReader>().HeadAsync(CancellationToken.None)).Size);
        Assert.Equal(told, ledger.Get<SignedHeadFile>().Read());
    }
}
