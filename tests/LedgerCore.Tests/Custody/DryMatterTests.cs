using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;
using Kind = Traceability.V1.ProcessKind;
using MassState = Traceability.V1.MassState;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class DryMatterTests
{
    private const long Kg = SeasonScript.Kilogram;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1000, 350)]
    [InlineData(1001, 351)]
    [InlineData(1_000_000_000_000_000, 350_000_000_000_000)]
    public void A_harvest_holds_the_most_that_its_state_can(long massMg, long dryMg)
    {
        var season = Season();
        Assert.Equal(dryMg, season.Lot(season.RecordLot(season.Harvest(massMg))).DryMg);
    }

    [Fact]
    public void Without_factors_a_mass_counts_as_all_dry_and_nothing_is_asked()
    {
        var season = SeasonScript.Open();
        var lot = season.RecordLot(season.Harvest(Kg));
        var dried = season.RecordLot(season.Dry(season.Cooperative, lot, Kg, 300_000));

        Assert.Equal((Kg, 300_000), (season.Lot(lot).DryMg, season.Lot(dried).DryMg));
    }

    [Fact]
    public void A_line_of_the_species_goes_before_one_for_all()
    {
        var season = Season(rules => rules.DryFactors.Add(new V1.DryFactor
        {
            Part = V1.PlantPart.Aerial,
            MassState = MassState.Fresh,
            Species = SeasonScript.Species,
            LowPermille = 1,
            HighPermille = 100,
        }));

        Assert.Equal(100, season.Lot(season.RecordLot(season.Harvest(1000))).DryMg);
    }

    [Fact]
    public void Two_hopeful_steps_make_no_more_than_one()
    {
        var season = Season();
        var lot = season.RecordLot(season.Harvest(Kg));

        // 350 g of dry matter: at least 40 % of what is semi-dry, so 875 g of it; at least 88 % of what is dry, so 397 g.
        Assert.Equal("YIELD_ABOVE_DRY_BALANCE", CodeOf(season.Offer(Dry(season, lot, Kg, MassState.SemiDry, 875_001))));
        var wilted = season.RecordLot(Dry(season, lot, Kg, MassState.SemiDry, 875_000));
        Assert.Equal("YIELD_ABOVE_DRY_BALANCE", CodeOf(season.Offer(Dry(season, wilted, 875_000, MassState.Dry, 397_728))));
        season.Record(Dry(season, wilted, 875_000, MassState.Dry, 397_727));
    }

    [Fact]
    public void By_products_hold_dry_matter_too()
    {
        var season = Season();
        var lot = season.RecordLot(season.Harvest(Kg));

        // 800,000 mg semi-dry hold 320,000 at least, 200,000 mg fresh 30,000: together all that was drawn.
        Assert.Equal("YIELD_ABOVE_DRY_BALANCE", CodeOf(season.Offer(DryHalf(season, lot, 800_001, 199_999))));
        season.Record(DryHalf(season, lot, 800_000, 200_000));
    }

    [Fact]
    public void Every_output_gets_the_least_that_it_holds_before_any_gets_more()
    {
        var season = Season();
        var step = season.Record(DryHalf(season, season.RecordLot(season.Harvest(Kg)), 600_000, 400_000));

        var (wilted, fresh) = (season.Lot(new LotKey(step, 0)), season.Lot(new LotKey(step, 1)));

        // 350,000 drawn; least 240,000 and 60,000; 50,000 left for rooms of 180,000 and 80,000.
        Assert.Equal((240_000 + 34_615, 60_000 + 15_384), (wilted.DryMg, fresh.DryMg));
    }

    [Fact]
    public void A_later_rule_set_takes_nothing_from_goods_that_keep_their_state()
    {
        var season = Season();
        var lot = season.RecordLot(Dry(season, season.RecordLot(season.Harvest(Kg)), Kg, MassState.Dry, 397_727));
        season.NowMs++;
        season.Record(season.DryRules().With(statement =>
        {
            statement.RuleSet.EffectiveFromMs = season.NowMs;
            statement.RuleSet.DryFactors[2].LowPermille = 950;
        }));

        var sorted = season.Record(season.Step(
            season.Cooperative, Kind.Sort, [(lot, 397_727)], (SeasonScript.Output(MassState.Dry), 300_000), (SeasonScript.Output(MassState.Dry), 97_727)));

        Assert.Equal(350_000 - 1, season.Lot(new LotKey(sorted, 0)).DryMg + season.Lot(new LotKey(sorted, 1)).DryMg);
    }

    [Fact]
    public void What_shrinks_on_the_way_takes_its_dry_matter_with_it()
    {
        var season = Season();
        var sale = season.Record(season.Sell(season.Cooperative, season.RecordLot(season.Harvest(2 * Kg)), Kg, season.Processor));

        var received = season.Lot(season.RecordLot(season.Receive(season.Processor, sale, 1000)));

        Assert.Equal(350, received.DryMg);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_chain_of_hopeful_steps_makes_dry_goods_beyond_the_harvest(int seed)
    {
        var random = new Random(seed);
        var season = Season();
        var lots = new List<LotKey> { season.RecordLot(season.Harvest(1000 * Kg)) };
        var dry = 0L;
        for (var step = 0; step < 300 && lots.Count > 0; step++)
        {
            season.NowMs++;
            var place = random.Next(lots.Count);
            var lot = season.Lot(lots[place]);
            if (lot.BalanceMg == 0)
            {
                lots.RemoveAt(place);
                continue;
            }

            dry += Hopeful(season, random, lots, lot);
        }

        Assert.True(dry > 100 * Kg, $"{dry} mg");
        Assert.True((Int128)dry * 880 <= (Int128)350_000 * Kg, $"{dry} mg dry out of 1,000 kg fresh");
    }

    // Tries the largest outputs first and goes down until the ledger takes them; answers what came out dry.
    private static long Hopeful(SeasonScript season, Random random, List<LotKey> lots, LotRecord lot)
    {
        var drawn = random.Next(3) == 0 ? lot.BalanceMg : random.NextInt64(1, lot.BalanceMg + 1);
        var (kind, state) = random.Next(3) switch
        {
            0 => (Kind.Sort, lot.MassState),
            1 when lot.MassState == MassState.Fresh => (Kind.Dry, MassState.SemiDry),
            _ => (Kind.Dry, MassState.Dry),
        };
        for (var permille = 1000L; permille > 0; permille -= 1 + (permille / 40))
        {
            var left = (long)((Int128)drawn * (1000 - permille) / 1000);
            var made = drawn - left;
            var outputs = left > 0 && random.Next(2) == 0 && made > 0
                ? new[] { (SeasonScript.Output(state), made), (SeasonScript.Output(lot.MassState), left) }
                : [(SeasonScript.Output(state), Math.Max(1, made))];
            if (kind == Kind.Dry && outputs.Length == 2)
            {
                outputs[1].Item1.ByProduct = true;
            }

            if (season.Offer(season.Step(season.Cooperative, kind, [(LotKey.Of(lot.Id), drawn)], outputs)) is Ruling.Admitted taken)
            {
                var lotsMade = taken.Lots.Select(one => LotKey.Of(one.Id)).ToArray();
                lots.AddRange(lotsMade);
                return lot.MassState == MassState.Dry ? 0 : lotsMade.Select(season.Lot).Where(one => one.MassState == MassState.Dry).Sum(one => one.MassMg);
            }
        }

        return 0;
    }

    private static SeasonScript Season(Action<V1.RuleSet>? bend = null)
    {
        var season = SeasonScript.Open();
        season.Record(season.DryRules().With(statement => bend?.Invoke(statement.RuleSet)));
        return season;
    }

    private static Draft Dry(SeasonScript season, LotKey lot, long inputMg, MassState state, long outputMg) =>
        season.Process(season.Cooperative, Kind.Dry, state, outputMg, (lot, inputMg));

    private static Draft DryHalf(SeasonScript season, LotKey lot, long wilted, long fresh) => season.Step(
        season.Cooperative, Kind.Dry, [(lot, Kg)], (SeasonScript.Output(MassState.SemiDry), wilted), (SeasonScript.Output(MassState.Fresh, true), fresh));

    private static string? CodeOf(Ruling ruling) => (ruling as Ruling.Refused)?.Refusal.Code;
}
