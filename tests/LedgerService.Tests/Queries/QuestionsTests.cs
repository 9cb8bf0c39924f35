using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Queries;
using Traceability.TestKit;
using Traceability.V1;
using Draft = Traceability.TestKit.Draft;

namespace Traceability.LedgerService.Tests.Queries;

public sealed class QuestionsTests
{
    private const long Kg = SeasonScript.Kilogram;

    [Fact]
    public async Task APackIsItsHarvestsInTheirShares()
    {
        await using var played = await TradedSeason.PlayAsync();
        var told = await ContentsAsync(played, played.Season.Owner);

        // 2 kg of the first and 3 kg of the second harvest, dry, were blended.
        Assert.Equal([(played.Second, 600_000u), (played.First, 400_000u)], told.Harvests.Select(one => (Key(one.Lot), one.SharePpm)));
        Assert.All(told.Harvests, one => Assert.Equal(("Bắc Kạn", "VN", "C-017"), (one.Region, one.Country, one.Collector)));
        Assert.All(told.Harvests, one => Assert.Equal([played.Season.CertificateId.ToByteString()], one.Certificates));

        var processor = await ContentsAsync(played, played.Season.Processor);
        Assert.True(processor.SharesVisible);
        Assert.All(processor.Harvests, one => Assert.Equal("", one.Collector));
        var cooperative = await ContentsAsync(played, played.Season.Cooperative);
        Assert.False(cooperative.SharesVisible);
        Assert.All(cooperative.Harvests, one => Assert.Equal(("C-017", 0u), (one.Collector, one.SharePpm)));
    }

    [Fact]
    public async Task ACertificateTouchesEveryLotThatRestsOnIt()
    {
        await using var played = await TradedSeason.PlayAsync();
        var season = played.Season;
        season.Record(season.Label(season.Processor, played.Packed, 20, Kg / 10, "L1"));
        await played.Ledger.PlayAsync();
        var sums = await played.Ledger.Get<CertificateReach>().SumAsync(season.CertificateId, (0, 0), CancellationToken.None);
        Assert.Equal((9u, 2u, 1u, 20), (sums.Lots, sums.Harvests, sums.Packed, sums.Serials));
        Assert.Equal(
            new[] { (season.Processor.Id, 1u, 2u), (season.Trader.Id, 1u, 0u), (season.Cooperative.Id, 0u, 2u) }.OrderBy(one => $"{one.Id}", StringComparer.Ordinal),
            sums.Parties.Select(party => (StatementId.TryFromBytes(party.Party.Span, out var id) ? id : default, party.Bought, party.Held)));
    }

    [Fact]
    public async Task AWindowHoldsItsFirstMomentAndNotItsLast()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var made = Enumerable.Range(0, 3).Select(_ =>
        {
            season.NowMs++;
            return season.RecordLot(season.Harvest(1));
        }).ToList();
        await ledger.PlayAsync();
        var reach = ledger.Get<CertificateReach>();
        var span = (season.NowMs - 1, season.NowMs);
        Assert.Equal(1u, (await reach.SumAsync(season.CertificateId, span, CancellationToken.None)).Lots);
        Assert.Equal(made[1], Key(Assert.Single((await reach.ListAsync(season.CertificateId, span, null, 10, CancellationToken.None)).Lots).Id));
        Assert.Equal(0u, (await reach.SumAsync(season.Area, (0, 0), CancellationToken.None)).Lots);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public async Task PagesOfTouchedLotsGiveEachOnce(int size)
    {
        await using var played = await TradedSeason.PlayAsync();
        var (lots, indexes) = (new List<string>(), new List<ulong>());
        StateKey? after = null;
        do
        {
            var page = await played.Ledger.Get<CertificateReach>().ListAsync(played.Season.CertificateId, (0, 0), after, size, CancellationToken.None);
            lots.AddRange(page.Lots.Select(lot => $"{Key(lot.Id)}"));
            indexes.AddRange(page.Lots.Select(lot => lot.LogIndex));
            after = page.Last;
        }
        while (after is not null);
        Assert.Equal(9, lots.Count);
        Assert.Equal(lots.Distinct(), lots);
        Assert.Equal(indexes.Order(), indexes);
    }

    [Fact]
    public async Task AQuotaIsOverOnceSomethingWasWithheldForIt()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        season.Record(season.Harvest(SeasonScript.QuotaMg));
        await ledger.PlayAsync();
        Assert.Empty(await OverAsync(ledger, season.Owner));
        season.NowMs++;
        season.Record(season.Harvest(1));
        await ledger.PlayAsync();
        var quota = Assert.Single(await OverAsync(ledger, season.Owner));
        Assert.Equal((true, SeasonScript.QuotaMg, SeasonScript.QuotaMg, 1), (quota.Over, quota.MaximumMg, quota.HarvestedMg, quota.WithheldMg));
        var stranger = Assert.Single(await OverAsync(ledger, season.Trader));
        Assert.Equal((true, false, 0, 0), (stranger.Over, stranger.AmountsVisible, stranger.HarvestedMg, stranger.WithheldMg));
        Assert.Single(await ListAsync(ledger, new QuotaFilter(season.Body.Id, null, null, true)));
        Assert.Single(await ListAsync(ledger, new QuotaFilter(null, season.Cooperative.Id, null, true)));
        Assert.Single(await ListAsync(ledger, new QuotaFilter(null, null, season.Area, true)));
        Assert.Empty(await ListAsync(ledger, new QuotaFilter(season.Owner.Id, null, null, true)));
        Assert.Empty(await ListAsync(ledger, new QuotaFilter(null, season.Trader.Id, null, true)));
    }

    [Fact]
    public async Task ANoticeIsToldWithTheLotThatItComesFrom()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var outside = SeasonScript.Measures(10 * Kg);
        outside.Position.LatitudeE7 -= 1_000_000;
        var first = season.RecordLot(season.Harvest(10 * Kg).Seal("measures", outside));
        var second = season.RecordLot(season.Harvest(10 * Kg));
        await ledger.PlayAsync();
        var before = Assert.Single((await WhyAsync(ledger, first)).Reasons);
        Assert.Equal(("OUTSIDE_AREA", false, true, ""), (before.Notice.Code, before.Inherited, before.Resolvable, before.AgainstCode));
        Assert.Equal([season.Body.Id.ToByteString(), season.Owner.Id.ToByteString()], before.Resolvers);

        var blend = season.RecordLot(season.Process(
            season.Cooperative, ProcessKind.Blend, MassState.Fresh, 2 * Kg, (first, Kg), (second, Kg)));
        var dry = season.RecordLot(season.Dry(season.Cooperative, blend, Kg, Kg / 5));
        await ledger.PlayAsync();
        var told = await WhyAsync(ledger, dry);
        Assert.Equal(ClaimStatus.Withheld, told.Claim);
        Assert.Equal(
            [("OUTSIDE_AREA", first, true, false, "LOT_ALREADY_USED"), ("INPUT_WITHHELD", dry, false, false, "NOT_RESOLVABLE")],
            told.Reasons.Select(one => (one.Notice.Code, Key(one.Lot), one.Inherited, one.Resolvable, one.AgainstCode)));
        Assert.Empty((await WhyAsync(ledger, second)).Reasons);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public async Task AStepIsJudgedByTheRulesOfAnotherDay(long shiftMs, bool refused)
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var strict = season.NowMs + (10 * SeasonScript.Day);
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        var dry = season.RecordLot(season.Dry(season.Cooperative, lot, 10 * Kg, 3 * Kg));
        season.Record(Rules(season, strict, 299, 1));
        await ledger.PlayAsync();
        var told = await AsOfAsync(ledger, dry, strict + shiftMs, season.Cooperative);
        Assert.Equal((false, ClaimStatus.Certified, "2026.1"), (told.Then.Refused, told.Then.Claim, told.Then.RuleSet));
        Assert.Equal((refused, refused ? "strict" : "2026.1"), (told.AsOf.Refused, told.AsOf.RuleSet));
        Assert.Equal(refused ? ["YIELD_ABOVE_BAND"] : [], told.Differences.Select(one => one.Code));
        var stranger = await AsOfAsync(ledger, dry, strict + shiftMs, season.Trader);
        Assert.All(stranger.Differences, one => Assert.Equal(("YIELD_ABOVE_BAND", ""), (one.Code, one.Sentence)));
    }

    [Fact]
    public async Task AHarvestThatCameLateEnoughThenIsTooLateByStricterRules()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var lot = season.RecordLot(season.Harvest(SeasonScript.QuotaMg).With(statement => statement.OccurredAtMs -= 2 * SeasonScript.Day));
        season.Record(season.Dry(season.Cooperative, lot, 10 * Kg, 2 * Kg));
        season.Record(Rules(season, season.NowMs + 1, 300, SeasonScript.Day));
        await ledger.PlayAsync();
        var told = await AsOfAsync(ledger, lot, season.NowMs + 1, season.Cooperative);
        Assert.Equal((ClaimStatus.Certified, ClaimStatus.Withheld), (told.Then.Claim, told.AsOf.Claim));
        var only = Assert.Single(told.Differences);
        Assert.Equal(("RECORDED_LATE", false, true), (only.Code, only.Then, only.AsOf));
    }

    private static Draft Rules(SeasonScript season, long fromMs, uint highPermille, long latenessMs) => season.Rules().With(statement =>
    {
        statement.RuleSet.Version = "strict";
        statement.RuleSet.EffectiveFromMs = fromMs;
        statement.RuleSet.LatenessMs = latenessMs;
        statement.RuleSet.YieldBands[0].HighPermille = highPermille;
    });

    private static LotKey Key(LotId id) => LotKey.TryFrom(id, out var key) ? key : default;

    private static async Task<ListContentsResponse> ContentsAsync(TradedSeason played, Actor caller) =>
        (await played.Ledger.Get<Contents>().OfAsync(Callers.Of(caller), played.Packed, 1000, CancellationToken.None))!;

    private static Task<IReadOnlyList<QuotaUse>> OverAsync(TestLedger ledger, Actor caller) =>
        ListAsync(ledger, new QuotaFilter(null, null, null, true), caller);

    private static async Task<IReadOnlyList<QuotaUse>> ListAsync(TestLedger ledger, QuotaFilter wanted, Actor? caller = null) =>
        (await ledger.Get<QuotaUses>().ListAsync(
            caller is null ? Caller.Anonymous : Callers.Of(caller), wanted, null, 10, CancellationToken.None)).Quotas;

    private static async Task<ExplainClaimResponse> WhyAsync(TestLedger ledger, LotKey lot) =>
        (await ledger.Get<ClaimReasons>().OfAsync(lot, 1000, CancellationToken.None))!;

    private static async Task<JudgeAsOfResponse> AsOfAsync(TestLedger ledger, LotKey lot, long asOfMs, Actor caller) =>
        (await ledger.Get<StepsAsOf>().JudgeAsync(Callers.Of(caller), lot, asOfMs, CancellationToken.None))!;
}
