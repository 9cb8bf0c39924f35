using Traceability.LedgerCore.Statements;
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
}
