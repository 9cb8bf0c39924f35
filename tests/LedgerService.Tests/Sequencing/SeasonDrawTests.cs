using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Api;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Sequencing;

public sealed class SeasonDrawTests
{
    private const long Kg = SeasonScript.Kilogram;

    // A season's lots come from the batch itself, from the store, or from both; the harness replays everything in memory.
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public async Task HarvestsThatComeOutOfOrderAreDecidedAsInMemoryHoweverTheyAreBatched(int size)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var random = new Random(5);
        var drafts = Enumerable.Range(0, 40).Select(_ => ledger.Season.Harvest(random.NextInt64(1, 90 * Kg))
            .With(statement => statement.OccurredAtMs -= random.Next(30))).ToArray();
        foreach (var batch in drafts.Chunk(size))
        {
            Assert.All(await ledger.AppendAsync([.. batch.Select(draft => draft.Sign())]), outcome => Assert.Null(outcome.Refusal));
        }

        await ledger.CheckLogAsync();
        var quota = await QuotaAsync(ledger);
        Assert.InRange(quota.HarvestedMg, (SeasonScript.QuotaMg * 9) / 10, SeasonScript.QuotaMg);
        Assert.True(quota.WithheldMg > 0);
    }

    [Fact]
    public async Task AReceiptSaysWhatWasRuledAndTheLedgerWhatTheLotMayClaimNow()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var later = await ledger.RecordAsync(season.Harvest(SeasonScript.QuotaMg).Sign());
        var before = await LotAsync(ledger, later);
        await ledger.RecordAsync(season.Harvest(Kg).With(statement => statement.OccurredAtMs--).Sign());
        var after = await LotAsync(ledger, later);

        Assert.Equal(ClaimStatus.Certified, Assert.Single(later.Lots).Claim);
        Assert.Equal((ClaimStatus.Certified, QuotaDecision.Provisional), (before.Claim, before.QuotaDecision));
        Assert.Equal((ClaimStatus.Withheld, QuotaDecision.Provisional), (after.Claim, after.QuotaDecision));
        Assert.Equal((32, 0), (before.Quota.Length, after.Quota.Length));
        Assert.Equal(season.NowMs + (21 * SeasonScript.Day) + 1, after.QuotaFinalFromMs);
        await ledger.CheckLogAsync();
    }

    [Theory]
    [InlineData(-1, QuotaDecision.Provisional)]
    [InlineData(0, QuotaDecision.Final)]
    public async Task ADecisionIsFinalOnceNothingEarlierCanComeInTime(long offset, QuotaDecision expected)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var receipt = await ledger.RecordAsync(ledger.Season.Harvest(Kg).Sign());
        ledger.Time.Set(ledger.Season.NowMs + (21 * SeasonScript.Day) + 1 + offset);
        Assert.Equal(expected, (await LotAsync(ledger, receipt)).QuotaDecision);
    }

    [Fact]
    public async Task ADecisionIsFinalOnceTheLotWasUsed()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var signed = season.Harvest(Kg).Sign();
        var receipt = await ledger.RecordAsync(signed);
        await ledger.RecordAsync(season.Sell(season.Cooperative, new LotKey(StatementId.Of(signed.Statement.Span), 0), 1, season.Trader).Sign());
        var lot = await LotAsync(ledger, receipt);
        Assert.Equal((QuotaDecision.Final, 0), (lot.QuotaDecision, lot.QuotaFinalFromMs));
    }

    private static async Task<LotView> LotAsync(TestLedger ledger, Receipt receipt) =>
        (await ledger.Api<CustodyApi>().GetLot(new GetLotRequest { Id = receipt.Lots[0].Id }, new TestCall())).Lot;

    private static async Task<QuotaView> QuotaAsync(TestLedger ledger)
    {
        var caller = ledger.Season.Body;
        var call = TestCall.With("Bearer " + CallerToken.Create(caller.Key, SeasonScript.Origin, caller.Id.Span, ledger.Time.GetUtcNow()));
        var areas = await ledger.Api<RegistryApi>().ListAreas(
            new ListAreasRequest { Operator = ledger.Season.Cooperative.Id.ToByteString() }, call);
        return areas.Areas.Single().Quotas.Single();
    }
}
