using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;
using Form = Traceability.V1.GoodsForm;
using Kind = Traceability.V1.ProcessKind;
using MassState = Traceability.V1.MassState;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class StepTests
{
    private const long Kg = SeasonScript.Kilogram;

    [Theory]
    [InlineData(Kind.Wash, MassState.Fresh, Form.Whole)]
    [InlineData(Kind.Dry, MassState.SemiDry, Form.Whole)]
    [InlineData(Kind.Sort, MassState.Fresh, Form.Whole)]
    [InlineData(Kind.Cut, MassState.Fresh, Form.Cut)]
    [InlineData(Kind.Sieve, MassState.Fresh, Form.Whole)]
    [InlineData(Kind.Powder, MassState.Fresh, Form.Powder)]
    [InlineData(Kind.Distil, MassState.Oil, Form.Oil)]
    [InlineData(Kind.Extract, MassState.Extract, Form.Extract)]
    [InlineData(Kind.Blend, MassState.Fresh, Form.Whole)]
    [InlineData(Kind.Pack, MassState.Finished, Form.Finished)]
    [InlineData(Kind.Store, MassState.Fresh, Form.Whole)]
    [InlineData(Kind.Reject, MassState.Fresh, Form.Whole)]
    public void A_step_makes_the_state_and_form_of_its_kind_and_tells_what_it_drew(Kind kind, MassState state, Form form)
    {
        var season = SeasonScript.Open();
        var input = season.RecordLot(season.Harvest(Kg));
        var output = kind == Kind.Pack ? SeasonScript.Packs(4, 50_000).Output : SeasonScript.Output(state);

        var made = season.Lot(season.RecordLot(season.Step(season.Cooperative, kind, [(input, Kg)], (output, 200_000))));

        Assert.Equal((state, form, 200_000), (made.MassState, made.Form, made.BalanceMg));
        Assert.Equal(Kg, Assert.Single(made.DrawnMg));
        Assert.Equal(season.Cooperative.Id.ToByteString(), made.Maker);
        Assert.Equal(0, season.Lot(input).BalanceMg);
        Assert.Equal(kind == Kind.Reject ? V1.ClaimStatus.Withheld : V1.ClaimStatus.Certified, made.Claim);
    }

    [Theory]
    [InlineData(Kind.Sample)]
    [InlineData(Kind.Destroy)]
    [InlineData(Kind.Loss)]
    public void What_is_taken_out_of_trade_is_booked_out_and_makes_nothing(Kind kind)
    {
        var season = SeasonScript.Open();
        var lot = season.RecordLot(season.Harvest(Kg));

        var ruling = Assert.IsType<Ruling.Admitted>(season.Offer(season.Step(season.Trader, kind, [(Bought(season, lot), Kg - 1)])));

        Assert.Empty(ruling.Lots);
        Assert.Empty(ruling.Notices);
        var left = ruling.Changes.Where(change => change.Key.Kind == StateKind.Lot).Select(change => LotRecord.Parser.ParseFrom(change.Value));
        Assert.Equal(1, Assert.Single(left).BalanceMg);
    }

    [Theory]
    [InlineData(Kind.Wash, 0, "", "FIELD_COUNT")]
    [InlineData(Kind.Wash, 17, "", "FIELD_COUNT")]
    [InlineData(Kind.Wash, 16, "", null)]
    [InlineData(Kind.Wash, 1, "why", "FIELD_NOT_ALLOWED")]
    [InlineData(Kind.Sample, 0, "", "FIELD_MISSING")]
    [InlineData(Kind.Sample, 0, "why", null)]
    [InlineData(Kind.Sample, 1, "why", "FIELD_COUNT")]
    [InlineData(Kind.Reject, 0, "why", null)]
    [InlineData(Kind.Reject, 1, "why", null)]
    [InlineData(Kind.Reject, 2, "why", "FIELD_COUNT")]
    [InlineData(Kind.Destroy, 1, "why", "FIELD_COUNT")]
    [InlineData(Kind.Loss, 0, "", "FIELD_MISSING")]
    [InlineData(Kind.Store, 0, "", "FIELD_COUNT")]
    [InlineData(Kind.Store, 1, "", null)]
    [InlineData(Kind.Store, 2, "", "FIELD_COUNT")]
    [InlineData((Kind)17, 1, "", "FIELD_NOT_ONE_OF")]
    public void A_step_has_the_outputs_and_the_reason_of_its_kind(Kind kind, int outputs, string reason, string? code)
    {
        var season = SeasonScript.Open();
        var draft = season.Step(
            season.Cooperative, kind, [(default, Kg)], [.. Enumerable.Repeat((SeasonScript.Output(MassState.Fresh), 1L), outputs)]);

        Assert.Equal(code, SeasonScript.Check(draft.With(statement => statement.Processing.Reason = reason).Sign())?.Code);
    }

    [Fact]
    public void Storing_names_the_unit_and_leaves_nothing_over()
    {
        var season = SeasonScript.Open();
        var store = season.Step(season.Cooperative, Kind.Store, [(default, Kg)], (SeasonScript.Output(MassState.Fresh), Kg));
        Assert.Equal("FIELD_MISSING", SeasonScript.Check(store.With(statement => statement.Processing.Unit = Google.Protobuf.ByteString.Empty).Sign())?.Code);

        var left = season.Step(season.Cooperative, Kind.Store, [(default, Kg)], (SeasonScript.Output(MassState.Fresh, byProduct: true), Kg));
        Assert.Equal("FIELD_NOT_ALLOWED", SeasonScript.Check(left.Sign())?.Code);
    }

    [Fact]
    public void Stored_lots_keep_to_themselves()
    {
        var season = SeasonScript.Open();
        var (good, bad) = (season.RecordLot(season.Harvest(Kg)), RightsCases.Outside(season));
        var outputs = new[] { (SeasonScript.Output(MassState.Fresh), Kg), (SeasonScript.Output(MassState.Fresh), Kg) };

        var stored = season.Record(season.Step(season.Cooperative, Kind.Store, [(good, Kg), (bad, Kg)], outputs));

        var (first, second) = (season.Lot(new LotKey(stored, 0)), season.Lot(new LotKey(stored, 1)));
        Assert.Equal((V1.ClaimStatus.Certified, V1.ClaimStatus.Withheld), (first.Claim, second.Claim));
        Assert.Equal(good.ToMessage(), Assert.Single(first.Parents));
        Assert.Equal(LotSource.Storage, first.Source);
        Assert.Equal(season.WarehouseOf(season.Cooperative).ToByteString(), first.Unit);
    }

    [Theory]
    [InlineData(Kg, Kg + 1, "YIELD_ABOVE_BAND")]
    [InlineData(Kg, Kg, null)]
    public void A_stored_lot_gains_nothing_from_its_neighbour(long first, long second, string? code)
    {
        var season = SeasonScript.Open();
        var (one, other) = (season.RecordLot(season.Harvest(2 * Kg)), season.RecordLot(season.Harvest(2 * Kg)));

        var ruling = season.Offer(season.Step(
            season.Cooperative,
            Kind.Store,
            [(one, 2 * Kg), (other, Kg)],
            (SeasonScript.Output(MassState.Fresh), first),
            (SeasonScript.Output(MassState.Fresh), second)));

        Assert.Equal(code, (ruling as Ruling.Refused)?.Refusal.Code);
    }

    [Fact]
    public void By_products_count_in_the_whole_and_not_in_the_yield()
    {
        var season = SeasonScript.Open();
        season.Record(season.Rules().With(statement => statement.RuleSet.YieldBands.Add(
            new V1.YieldBand { Process = Kind.Distil, Part = V1.PlantPart.Aerial, LowPermille = 5, HighPermille = 10 })));
        var lot = season.RecordLot(season.Harvest(10 * Kg));

        Assert.Equal(["BY_PRODUCT"], Distil(10_000, 990_000));
        Assert.Equal(["YIELD_BELOW_BAND", "BY_PRODUCT"], Distil(4_999, 990_000));
        Assert.Equal(["YIELD_ABOVE_BAND"], Distil(10_001, 1));
        Assert.Equal(["YIELD_ABOVE_BAND"], Distil(10_000, 990_001));

        string[] Distil(long oil, long herb) => season.Offer(season.Step(
            season.Cooperative, Kind.Distil, [(lot, Kg)], (SeasonScript.Output(MassState.Oil), oil), (SeasonScript.Output(MassState.Fresh, true), herb))) switch
        {
            Ruling.Admitted admitted => [.. admitted.Notices.Select(notice => notice.Code)],
            var refused => [((Ruling.Refused)refused).Refusal.Code],
        };
    }

    [Fact]
    public void What_is_made_of_left_overs_never_carries_a_claim_and_is_never_restored()
    {
        var season = SeasonScript.Open();
        var lot = season.RecordLot(season.Harvest(Kg));
        var left = new LotKey(
            season.Record(season.Step(
                season.Cooperative, Kind.Distil, [(lot, Kg)], (SeasonScript.Output(MassState.Oil), 1000), (SeasonScript.Output(MassState.Fresh, true), Kg / 2))),
            1);

        Assert.Equal("NOT_RESOLVABLE", CodeOf(season.Offer(season.Resolve(season.Owner, left, V1.ClaimDecision.Restore))));
        var washed = season.Lot(season.RecordLot(season.Process(season.Cooperative, Kind.Wash, MassState.Fresh, Kg / 4, (left, Kg / 4))));

        Assert.True(washed.ByProduct);
        Assert.Equal(V1.ClaimStatus.Withheld, washed.Claim);
        Assert.Equal(["INPUT_WITHHELD", "BY_PRODUCT"], washed.Notices.Select(notice => notice.Code));
    }

    [Fact]
    public void Packs_that_were_opened_get_no_label_and_no_second_life()
    {
        var season = SeasonScript.Open();
        var packed = season.RecordLot(season.Pack(season.Cooperative, season.RecordLot(season.Harvest(10 * Kg)), 100, 50_000));
        var anew = season.RecordLot(season.Step(season.Cooperative, Kind.RePack, [(packed, 30 * 50_000)], SeasonScript.Packs(15, 100_000)));

        Assert.Equal("LABELS_BEYOND_UNITS", CodeOf(season.Offer(season.Label(season.Cooperative, packed, 71, 50_000, "L1"))));
        season.Record(season.Label(season.Cooperative, packed, 70, 50_000, "L1"));
        season.Record(season.Label(season.Cooperative, anew, 15, 100_000, "L2"));
        Assert.Equal("PACKS_NOT_FREE", CodeOf(season.Offer(
            season.Step(season.Cooperative, Kind.RePack, [(packed, 50_000)], SeasonScript.Packs(1, 50_000)))));
    }

    [Fact]
    public void Stored_packs_are_labelled_as_the_lot_that_was_packed()
    {
        var season = SeasonScript.Open();
        var packed = season.RecordLot(season.Pack(season.Cooperative, season.RecordLot(season.Harvest(10 * Kg)), 100, 50_000));
        var stored = season.RecordLot(season.Step(season.Cooperative, Kind.Store, [(packed, 100 * 50_000)], (SeasonScript.Output(MassState.Finished), 100 * 50_000)));

        Assert.Equal((100, 50_000), (season.Lot(stored).Units, season.Lot(stored).UnitNetMg));
        Assert.Equal("LOT_NOT_PACKED", CodeOf(season.Offer(season.Label(season.Cooperative, stored, 1, 50_000, "L1"))));
        season.Record(season.Label(season.Cooperative, packed, 100, 50_000, "L1"));
    }

    [Fact]
    public void Goods_of_several_forms_go_together_only_where_the_step_makes_one_form()
    {
        var season = SeasonScript.Open();
        var cut = season.RecordLot(season.Process(season.Cooperative, Kind.Cut, MassState.Fresh, Kg, (season.RecordLot(season.Harvest(Kg)), Kg)));
        var whole = season.RecordLot(season.Harvest(Kg));

        var blended = Assert.IsType<Ruling.Refused>(season.Offer(season.Process(season.Cooperative, Kind.Blend, MassState.Fresh, 2, (cut, 1), (whole, 1))));
        Assert.Equal(("INPUTS_DIFFER", "form"), (blended.Refusal.Code, blended.Refusal.Values["what"]));
        season.Record(season.Process(season.Cooperative, Kind.Cut, MassState.Fresh, 2, (cut, 1), (whole, 1)));
    }

    private static LotKey Bought(SeasonScript season, LotKey lot) => season.RecordLot(
        season.Receive(season.Trader, season.Record(season.Sell(season.Cooperative, lot, Kg, season.Trader)), Kg));

    private static string? CodeOf(Ruling ruling) => (ruling as Ruling.Refused)?.Refusal.Code;
}
