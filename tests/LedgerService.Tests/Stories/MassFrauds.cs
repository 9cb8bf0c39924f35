using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Queries;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Stories;

/// <summary>Frauds with mass: patterns 1 to 4, 6 and 8 of the trade study.</summary>
public sealed class MassFrauds : FraudStory
{
    [Fact]
    public async Task Pattern_1_the_same_volume_is_sold_twice()
    {
        var lot = Bought(10 * Kg);
        Assert.Empty(await SayAsync(Season.Sell(Season.Processor, lot, 6 * Kg, Season.Trader)));
        var size = await SizeAsync();

        Assert.Equal(["LOT_OVERDRAWN"], await SayAsync(Season.Sell(Season.Processor, lot, 6 * Kg, Season.Cooperative)));
        Assert.Empty(await SayAsync(Season.Sell(Season.Processor, lot, 4 * Kg, Season.Cooperative)));
        Assert.Equal(["LOT_SPENT"], await SayAsync(Season.Sell(Season.Processor, lot, 1, Season.Trader)));

        // The auditor: two sales are in the log, and together they are the lot.
        Assert.Equal(size + 1, await SizeAsync());
        Assert.Equal(0, (await LotAsync(lot)).BalanceMg);
    }

    [Fact]
    public async Task Pattern_2_more_comes_out_than_can()
    {
        var lot = Bought(10 * Kg);
        Assert.Equal(["YIELD_ABOVE_BAND"], await SayAsync(Season.Dry(Season.Processor, lot, 10 * Kg, (3 * Kg) + 1)));
        Assert.Empty(await SayAsync(Season.Dry(Season.Processor, lot, 5 * Kg, Kg + (Kg / 2))));

        // Where less comes out than can be, some of it may have gone elsewhere: the auditor's list has it.
        Assert.Equal(["YIELD_BELOW_BAND"], await SayAsync(Season.Dry(Season.Processor, lot, 5 * Kg, Kg / 2)));
        Assert.Contains(await AuditorsListAsync(), one => one.Code == "YIELD_BELOW_BAND" && one.Entry == Season.Entries.Count - 1);
    }

    [Fact]
    public async Task Pattern_3_more_is_harvested_than_the_quota_or_a_person_can()
    {
        Season.Record(Season.CollectorRules(areRequired: true, dayMg: 50 * Kg));
        Season.Record(Season.Approve());
        Season.NowMs += Day;
        Assert.Empty(await SayAsync(Season.Harvest(50 * Kg)));
        Assert.Equal(["COLLECTOR_DAY_UNUSUAL"], await SayAsync(Season.Harvest(1)));

        // A name that nobody approved does not help.
        Assert.Equal(["COLLECTOR_NOT_APPROVED"], await SayAsync(Season.Harvest(Kg).With(statement => statement.Harvest.Collector = "C-999")));
        Season.NowMs += Day;
        var over = SeasonScript.QuotaMg - (50 * Kg);
        Assert.Equal(["OVER_QUOTA", "COLLECTOR_DAY_UNUSUAL"], await SayAsync(Season.Harvest(over)));
        var withheld = new LotKey(Season.Entries[^1].Statement.Id, 0);

        // The auditor: whose quota, and how much beyond it.
        Assert.Equal(["OVER_QUOTA", "COLLECTOR_DAY_UNUSUAL"], await WhyAsync(withheld));
        var (quotas, _) = await Ledger.Get<QuotaUses>().ListAsync(
            new Caller(Season.Owner.Id, ReaderRole.SchemeOwner, null), new QuotaFilter(null, null, null, OverOnly: true), null, 10, CancellationToken.None);
        Assert.Equal((true, (50 * Kg) + 1, over), (quotas.Single().Over, quotas.Single().HarvestedMg, quotas.Single().WithheldMg));
    }

    [Fact]
    public async Task Pattern_4_certified_goods_are_sold_that_nobody_harvested()
    {
        var invented = new LotKey(Season.Area, 0);
        Assert.Equal(["LOT_UNKNOWN"], await SayAsync(Season.Sell(Season.Trader, invented, Kg, Season.Processor)));

        // A harvest by who has no area is no way round.
        var someone = Bought(Kg);
        Assert.Equal(["LOT_NOT_HELD"], await SayAsync(Season.Sell(Season.Trader, someone, Kg, Season.Processor)));
        var elsewhere = Season.Harvest(Kg).With(statement => statement.Issuer = Season.Trader.Id.ToByteString());
        elsewhere.Keys[0] = Season.Trader.Key;
        Assert.Equal(["ISSUER_NOT_AREA_OPERATOR"], await SayAsync(elsewhere));
    }

    [Fact]
    public async Task Pattern_6_the_buyer_books_more_than_was_sold()
    {
        var fresh = Season.RecordLot(Season.Harvest(10 * Kg));
        var sale = Season.Record(Season.Sell(Season.Cooperative, fresh, 5 * Kg, Season.Processor));
        Assert.Equal(["RECEIVED_MORE_THAN_SOLD"], await SayAsync(Season.Receive(Season.Processor, sale, (5 * Kg) + 1)));
        Assert.Equal(["TRANSFER_SHORT"], await SayAsync(Season.Receive(Season.Processor, sale, (5 * Kg) - 1)));
        Assert.Equal(["SALE_ALREADY_CONFIRMED"], await SayAsync(Season.Receive(Season.Processor, sale, 1)));
        Assert.Equal([(Season.Entries.Count - 1L, "TRANSFER_SHORT")], await AuditorsListAsync());
    }

    [Fact]
    public async Task Pattern_8_another_species_or_part_is_passed_off()
    {
        // What is not in the scope is harvested without the claim, and cannot be mixed in.
        Assert.Contains("CERTIFICATE_NOT_IN_SCOPE", await SayAsync(Season.Harvest(Kg).With(statement => statement.Harvest.Species = "Gynostemma laxum")));
        var other = new LotKey(Season.Entries[^1].Statement.Id, 0);
        var right = Season.RecordLot(Season.Harvest(Kg));
        Assert.Equal(
            ["INPUTS_DIFFER"],
            await SayAsync(Season.Process(Season.Cooperative, ProcessKind.Blend, MassState.Fresh, 2 * Kg, (right, Kg), (other, Kg))));
        Assert.Equal(
            ["PART_CHANGED"],
            await SayAsync(Season.Dry(Season.Cooperative, right, Kg, Kg / 5).With(statement => statement.Processing.Outputs[0].Part = PlantPart.Root)));
        Assert.Contains("CERTIFICATE_NOT_IN_SCOPE", await WhyAsync(other));
        Assert.Equal("Gynostemma laxum", (await LotAsync(other)).Species);
    }
}
