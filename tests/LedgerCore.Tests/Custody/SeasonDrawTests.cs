using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class SeasonDrawTests
{
    private const long Kg = SeasonScript.Kilogram;
    private const long Max = SeasonScript.QuotaMg;

    [Fact]
    public void An_earlier_harvest_that_comes_late_takes_the_place_of_a_later_one()
    {
        var season = SeasonScript.Open();
        var later = season.RecordLot(season.Harvest(Max));
        var earlier = season.RecordLot(Before(season.Harvest(Kg), 1));

        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(earlier).Claim);
        Assert.Equal((V1.ClaimStatus.Withheld, "OVER_QUOTA"), (season.Lot(later).Claim, Assert.Single(season.Lot(later).Notices).Code));
        Assert.Empty(season.Lot(later).Quota);
        Assert.Equal((Kg, Max), Totals(season));
    }

    [Fact]
    public void A_smaller_lot_gets_its_claim_back_when_a_larger_one_has_lost_its_own()
    {
        var season = SeasonScript.Open();
        var large = season.RecordLot(Before(season.Harvest(Max - Kg), 2));
        var small = season.RecordLot(Before(season.Harvest(2 * Kg), 1));
        Assert.Equal(V1.ClaimStatus.Withheld, season.Lot(small).Claim);

        season.Record(Before(season.Harvest(2 * Kg), 3));

        Assert.Equal((V1.ClaimStatus.Withheld, V1.ClaimStatus.Certified), (season.Lot(large).Claim, season.Lot(small).Claim));
        Assert.Empty(season.Lot(small).Notices);
        Assert.Equal((4 * Kg, Max - Kg), Totals(season));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_lot_of_which_one_milligram_was_used_stays_as_it_is(bool isUsed)
    {
        var season = SeasonScript.Open();
        var later = season.RecordLot(season.Harvest(Max));
        if (isUsed)
        {
            season.Record(season.Process(season.Cooperative, V1.ProcessKind.Sort, V1.MassState.Fresh, 1, (later, 1)));
        }

        var earlier = season.RecordLot(Before(season.Harvest(1), 1));

        Assert.Equal(isUsed ? V1.ClaimStatus.Certified : V1.ClaimStatus.Withheld, season.Lot(later).Claim);
        Assert.Equal(isUsed ? V1.ClaimStatus.Withheld : V1.ClaimStatus.Certified, season.Lot(earlier).Claim);
        Assert.Equal(isUsed ? (Max, 1) : (1, Max), Totals(season));
    }

    [Theory]
    [InlineData(V1.ClaimDecision.Keep)]
    [InlineData(V1.ClaimDecision.Restore)]
    public void A_lot_on_which_a_resolution_decided_stays_as_it_is(V1.ClaimDecision decision)
    {
        var season = SeasonScript.Open();
        var large = season.RecordLot(Before(season.Harvest(Max), 2));
        var small = season.RecordLot(Before(season.Harvest(Kg), 1));
        season.Record(season.Resolve(season.Body, small, decision));
        var before = season.Lot(small);

        season.Record(Before(season.Harvest(Kg), 3));

        Assert.Equal(before, season.Lot(small));
        Assert.Equal(V1.ClaimStatus.Withheld, season.Lot(large).Claim);
        Assert.Equal((Kg, Max + Kg), Totals(season));
    }

    [Fact]
    public void A_harvest_declared_wrong_makes_room_for_later_ones()
    {
        var season = SeasonScript.Open();
        var mistyped = season.Record(Before(season.Harvest(Max), 4));
        var first = season.RecordLot(Before(season.Harvest(Max - Kg), 3));
        var second = season.RecordLot(Before(season.Harvest(2 * Kg), 2));
        var third = season.RecordLot(Before(season.Harvest(Kg), 1));

        season.Record(season.DeclareError(season.Cooperative, mistyped));

        Assert.Equal(
            [V1.ClaimStatus.Certified, V1.ClaimStatus.Withheld, V1.ClaimStatus.Certified],
            new[] { first, second, third }.Select(lot => season.Lot(lot).Claim));
        Assert.Equal((Max, 2 * Kg), Totals(season));
    }

    [Fact]
    public void What_fits_changes_nothing_for_others()
    {
        var season = SeasonScript.Open();
        season.Record(season.Harvest(Max - Kg));
        var ruling = Assert.IsType<Ruling.Admitted>(season.Offer(Before(season.Harvest(Kg), 1)));
        Assert.Single(ruling.Changes, change => change.Key.Kind == StateKind.Lot);
    }

    [Theory]
    [InlineData(SeasonDraw.MostLater, V1.ClaimStatus.Certified)]
    [InlineData(SeasonDraw.MostLater + 1, V1.ClaimStatus.Withheld)]
    public void Behind_too_many_others_a_late_harvest_is_withheld(int later, V1.ClaimStatus expected)
    {
        var season = SeasonScript.Open();
        var moment = season.NowMs;
        for (var one = 0; one < later; one++)
        {
            season.NowMs++;
            season.Record(season.Harvest(Max / later));
        }

        var late = season.RecordLot(season.Harvest(Max).With(statement => statement.OccurredAtMs = moment));

        Assert.Equal(expected, season.Lot(late).Claim);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void For_lots_that_nobody_used_the_order_of_arrival_does_not_matter(int seed)
    {
        var random = new Random(seed);
        var harvests = Enumerable.Range(0, 60).Select(_ => (MassMg: random.NextInt64(1, 80 * Kg), Ago: random.Next(25))).ToArray();
        var season = SeasonScript.Open();
        var drafts = harvests.Select(harvest => Before(season.Harvest(harvest.MassMg), harvest.Ago)).ToArray();
        var expected = Expected(drafts);
        for (var round = 0; round < 5; round++)
        {
            var arrival = SeasonScript.Open();
            var order = drafts.ToArray();
            random.Shuffle(order);
            foreach (var draft in order)
            {
                arrival.Record(draft);
                CheckTotals(arrival);
            }

            Assert.Equal(expected, ClaimsOf(arrival));
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void Whatever_is_used_meanwhile_the_season_stays_within_its_maximum_and_nothing_is_dropped(int seed)
    {
        var random = new Random(seed);
        var season = SeasonScript.Open();
        var lots = new List<LotKey>();
        var used = new Dictionary<LotKey, V1.ClaimStatus>();
        var turned = 0;
        for (var step = 0; step < 400; step++)
        {
            season.NowMs += random.Next(3);
            if (lots.Count == 0 || random.Next(4) > 0)
            {
                var draft = Before(season.Harvest(random.NextInt64(1, 40 * Kg)), random.Next(200));
                var ruling = Assert.IsType<Ruling.Admitted>(season.Offer(draft));
                turned += ruling.Changes.Count(change => change.Key.Kind == StateKind.Lot) - 1;
                lots.Add(LotKey.Of(ruling.Lots[0].Id));
            }
            else
            {
                var lot = lots[random.Next(lots.Count)];
                Use(season, lot, random);
                used[lot] = season.Lot(lot).Claim;
            }

            Assert.All(used.Where(one => QuotaDecisions.IsSettled(season.Lot(one.Key))), one => Assert.Equal(one.Value, season.Lot(one.Key).Claim));

            CheckTotals(season);
        }

        Assert.True(turned > 5, $"{turned} turned");
    }

    [Theory]
    [InlineData(0, 1000, 1)]
    [InlineData(99, 1099, 1)]
    [InlineData(100, 1100, 0)] // the rule set before allowed more: what comes late by it still counts
    [InlineData(1999, 2019, 1)]
    [InlineData(2000, 2020, 0)]
    [InlineData(5000, 5020, 1)]
    public void A_decision_is_final_when_all_that_is_earlier_would_be_late(int day, int finalDay, int finalMs)
    {
        (int FromDay, int LatenessDays)[] sets = [(0, 1000), (100, 20), (2000, 10), (4000, 20)];
        var rules = new RuleSetsRecord
        {
            Items =
            {
                sets.Select(set => new V1.RuleSet
                {
                    EffectiveFromMs = SeasonScript.Beginning + (set.FromDay * SeasonScript.Day),
                    LatenessMs = set.LatenessDays * SeasonScript.Day,
                }),
            },
        };

        var finalFromMs = QuotaDecisions.FinalFromMs(rules, SeasonScript.Beginning + (day * SeasonScript.Day));

        Assert.Equal((finalDay * SeasonScript.Day) + finalMs, finalFromMs - SeasonScript.Beginning);
    }

    private static void Use(SeasonScript season, LotKey lot, Random random)
    {
        var record = season.Lot(lot);
        _ = random.Next(3) switch
        {
            0 => season.Offer(season.Resolve(season.Body, lot, random.Next(2) == 0 ? V1.ClaimDecision.Keep : V1.ClaimDecision.Restore)),
            _ => season.Offer(season.Sell(season.Cooperative, lot, random.NextInt64(1, record.MassMg + 1), season.Trader)),
        };
    }

    private static Draft Before(Draft draft, int ms) => draft.With(statement => statement.OccurredAtMs -= ms);

    // A second, plainer opinion: all harvests in order, each that still fits.
    private static Dictionary<StatementId, V1.ClaimStatus> Expected(IEnumerable<Draft> drafts)
    {
        var claims = new Dictionary<StatementId, V1.ClaimStatus>();
        var left = Max;
        var all = drafts.Select(draft => (Id: StatementId.Of(draft.Sign().Statement.Span), draft.Message.OccurredAtMs, Mass(draft).MassMg))
            .OrderBy(one => one.OccurredAtMs).ThenBy(one => one.Id.ToString(), StringComparer.Ordinal);
        foreach (var (id, _, massMg) in all)
        {
            claims[id] = massMg <= left ? V1.ClaimStatus.Certified : V1.ClaimStatus.Withheld;
            left -= massMg <= left ? massMg : 0;
        }

        return claims;
    }

    private static V1.HarvestMeasures Mass(Draft draft) => V1.HarvestMeasures.Parser.ParseFrom(draft.Sign().SealedParts.Single().Content);

    private static Dictionary<StatementId, V1.ClaimStatus> ClaimsOf(SeasonScript season) =>
        Lots(season).ToDictionary(lot => StatementId.Of(lot.Id.StatementId), lot => lot.Claim);

    private static IEnumerable<LotRecord> Lots(SeasonScript season) => season.State.Scan(StateKey.PrefixOf(StateKind.Lot)).Where(record => record.Key.Kind == StateKind.Lot)
        .Select(record => LotRecord.Parser.ParseFrom(record.Value))
        .Where(lot => lot.Source == LotSource.Harvest);

    // Totals are the sums of what the lots say; every harvest is there, withheld or not.
    private static void CheckTotals(SeasonScript season)
    {
        var lots = Lots(season).ToArray();
        var (harvested, withheld) = Totals(season);
        Assert.Equal(season.Entries.Count(entry => entry.Statement.Message.Harvest is not null), lots.Length);
        Assert.Equal(lots.Where(lot => !lot.Quota.IsEmpty).Sum(lot => lot.MassMg), harvested);
        Assert.Equal(lots.Where(lot => lot.Quota.IsEmpty).Sum(lot => lot.MassMg), withheld);
        Assert.InRange(harvested, 0, Max);
        Assert.All(lots.Where(lot => !lot.Quota.IsEmpty), lot => Assert.Equal(V1.ClaimStatus.Certified, lot.Claim));
        Assert.All(lots, lot => Assert.Equal(lot.Claim == V1.ClaimStatus.Withheld, lot.Notices.Any(notice => notice.Code == "OVER_QUOTA")));
    }

    private static (long Harvested, long Withheld) Totals(SeasonScript season)
    {
        Assert.True(season.State.TryGet(StateKey.Quotas(season.Area, SeasonScript.Species, V1.PlantPart.Aerial), out var stored));
        var item = Assert.Single(QuotasRecord.Parser.ParseFrom(stored.Span).Items);
        return (item.HarvestedMg, item.WithheldMg);
    }
}
