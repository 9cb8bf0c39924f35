using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class CorrectionTests
{
    private const long Kg = SeasonScript.Kilogram;

    private readonly SeasonScript season = SeasonScript.Open();

    private QuotasRecord.Types.Item Quota =>
        season.State.TryGet(StateKey.Quotas(season.Area, SeasonScript.Species, V1.PlantPart.Aerial), out var stored)
            ? QuotasRecord.Parser.ParseFrom(stored.Span).Items.Single()
            : throw new InvalidOperationException("no quota");

    [Fact]
    public void An_unused_harvest_is_voided_and_its_quota_and_slip_are_free_again()
    {
        var kept = season.RecordLot(season.Harvest(3 * Kg));
        var wrong = season.RecordLot(season.Harvest(10 * Kg).With(statement => statement.Harvest.Slip = "S-1"));
        season.Record(season.DeclareError(season.Cooperative, wrong.Statement));

        var lot = season.Lot(wrong);
        Assert.Equal((0, 10 * Kg, true, V1.ClaimStatus.Withheld), (lot.BalanceMg, lot.MassMg, lot.Voided, lot.Claim));
        Assert.Equal((3 * Kg, 3 * Kg), (Quota.HarvestedMg, season.Lot(kept).BalanceMg));
        var again = season.RecordLot(season.Harvest(Kg).With(statement => statement.Harvest.Slip = "S-1"));
        Assert.True(season.State.TryGet(StateKey.Slip(season.Cooperative.Id, "S-1"), out var pointer));
        Assert.Equal(again.Statement.ToByteString(), PointerRecord.Parser.ParseFrom(pointer.Span).StatementId);
    }

    [Fact]
    public void A_harvest_of_which_one_milligram_was_used_stays_without_the_claim_and_keeps_its_slip()
    {
        var wrong = season.RecordLot(season.Harvest(10 * Kg).With(statement => statement.Harvest.Slip = "S-1"));
        var before = season.RecordLot(season.Process(season.Cooperative, V1.ProcessKind.Sort, V1.MassState.Fresh, 1, (wrong, 1)));
        season.Record(season.DeclareError(season.Cooperative, wrong.Statement));
        season.NowMs++;
        var after = season.RecordLot(season.Process(season.Cooperative, V1.ProcessKind.Sort, V1.MassState.Fresh, 1, (wrong, 1)));

        Assert.Equal(((10 * Kg) - 2, false, 0), (season.Lot(wrong).BalanceMg, season.Lot(wrong).Voided, Quota.HarvestedMg));
        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(before).Claim);
        Assert.Equal(V1.ClaimStatus.Withheld, season.Lot(after).Claim);
        Assert.Contains(season.Lot(after).Notices, notice => notice.Code == "DECLARED_IN_ERROR");
        Assert.IsType<Ruling.Refused>(season.Offer(season.Harvest(Kg).With(statement => statement.Harvest.Slip = "S-1")));
    }

    [Fact]
    public void A_harvest_beyond_the_maximum_leaves_the_withheld_sum_and_the_one_that_filled_it_makes_room()
    {
        var full = season.RecordLot(season.Harvest(SeasonScript.QuotaMg));
        season.NowMs++;
        var over = season.RecordLot(season.Harvest(10 * Kg));
        Assert.Equal((SeasonScript.QuotaMg, 10 * Kg), (Quota.HarvestedMg, Quota.WithheldMg));

        season.Record(season.DeclareError(season.Cooperative, full.Statement));
        season.Record(season.DeclareError(season.Cooperative, over.Statement));
        Assert.Equal((0, 0), (Quota.HarvestedMg, Quota.WithheldMg));
        Assert.DoesNotContain(season.State.Records, record => record.Key.Kind == StateKind.HarvestOfSeason);
        season.NowMs++;
        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(season.RecordLot(season.Harvest(SeasonScript.QuotaMg))).Claim);
    }

    [Fact]
    public void A_restored_harvest_leaves_the_resolved_sum()
    {
        var lot = RightsCases.Outside(season);
        season.Record(season.Resolve(season.Body, lot, V1.ClaimDecision.Restore));
        Assert.Equal(10 * Kg, Quota.ResolvedMg);
        season.Record(season.DeclareError(season.Cooperative, lot.Statement));
        Assert.Equal((0, 0), (Quota.ResolvedMg, Quota.HarvestedMg));
    }

    [Fact]
    public void A_voided_step_gives_every_input_back_to_the_milligram()
    {
        var (first, second) = (season.RecordLot(season.Harvest(10 * Kg)), season.RecordLot(season.Harvest(7 * Kg)));
        var blended = season.RecordLot(season.Process(
            season.Cooperative, V1.ProcessKind.Blend, V1.MassState.Fresh, 5, (first, 3), (second, 7 * Kg)));
        season.Record(season.DeclareError(season.Owner, blended.Statement));

        Assert.Equal((10 * Kg, 7 * Kg, 0), (season.Lot(first).BalanceMg, season.Lot(second).BalanceMg, season.Lot(blended).BalanceMg));
    }

    [Theory]
    [InlineData(V1.ProcessKind.Sample)]
    [InlineData(V1.ProcessKind.Destroy)]
    [InlineData(V1.ProcessKind.Loss)]
    public void What_a_step_without_lots_took_comes_back_once_and_only_by_who_may_say_so(V1.ProcessKind process)
    {
        var (first, second) = (season.RecordLot(season.Harvest(10 * Kg)), season.RecordLot(season.Harvest(7 * Kg)));
        var wrong = season.Record(season.Step(season.Cooperative, process, [(first, 3), (second, 7 * Kg)]));
        Assert.Equal(((10 * Kg) - 3, 0), (season.Lot(first).BalanceMg, season.Lot(second).BalanceMg));

        Assert.Equal("ERROR_NOT_BY_PARTY", Refusal(season.DeclareError(season.Processor, wrong)));
        Assert.Equal("OCCURRED_BEFORE_INPUT", Refusal(season.DeclareError(season.Cooperative, wrong).With(statement => statement.OccurredAtMs--)));
        season.Record(season.DeclareError(season.Cooperative, wrong));
        Assert.Equal((10 * Kg, 7 * Kg), (season.Lot(first).BalanceMg, season.Lot(second).BalanceMg));
        Assert.Equal("ERROR_ALREADY_DECLARED", Refusal(season.DeclareError(season.Owner, wrong)));
        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(season.RecordLot(season.Dry(season.Cooperative, second, 7 * Kg, Kg))).Claim);
    }

    [Fact]
    public void Packs_that_were_not_destroyed_are_labelled_again_and_stay_under_their_recall()
    {
        var packed = season.RecordLot(season.Pack(season.Cooperative, season.RecordLot(season.Harvest(10 * Kg)), 100, 50_000));
        season.Record(season.Recall(season.Owner, packed));
        var wrong = season.Record(season.Step(season.Cooperative, V1.ProcessKind.Destroy, [(packed, 30 * 50_000)]));
        Assert.Equal("LABELS_BEYOND_UNITS", Refusal(season.Label(season.Cooperative, packed, 71, 50_000, "L1")));

        season.Record(season.DeclareError(season.Owner, wrong));
        Assert.Equal((0, 100 * 50_000), (season.Lot(packed).OpenedUnits, season.Lot(packed).BalanceMg));
        season.Record(season.Label(season.Cooperative, packed, 71, 50_000, "L1"));
        var sold = season.Lot(season.RecordLot(season.Sell(season.Cooperative, packed, 100 * 50_000, season.Trader)));
        Assert.Equal(V1.ClaimStatus.Withheld, sold.Claim);
    }

    [Fact]
    public void Packs_of_a_sale_declared_wrong_were_never_opened_and_none_is_labelled_beyond_those_that_are_closed()
    {
        var packed = season.RecordLot(season.Pack(season.Cooperative, season.RecordLot(season.Harvest(10 * Kg)), 100, 50_000));
        season.Record(season.Step(season.Cooperative, V1.ProcessKind.Destroy, [(packed, 30 * 50_000)]));
        var wrong = season.Record(season.Sell(season.Cooperative, packed, 20 * 50_000, season.Trader));

        season.Record(season.DeclareError(season.Cooperative, wrong));

        Assert.Equal((30, 70 * 50_000), (season.Lot(packed).OpenedUnits, season.Lot(packed).BalanceMg));
        Assert.Equal("LABELS_BEYOND_UNITS", Refusal(season.Label(season.Cooperative, packed, 71, 50_000, "L1")));
    }

    [Fact]
    public void A_sale_that_nobody_confirmed_goes_back_and_is_not_awaited_any_more()
    {
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        var sent = season.RecordLot(season.Sell(season.Cooperative, lot, 4 * Kg, season.Processor));
        season.Record(season.DeclareError(season.Cooperative, sent.Statement));

        Assert.Equal((10 * Kg, 0), (season.Lot(lot).BalanceMg, season.Lot(sent).BalanceMg));
        var refused = Assert.IsType<Ruling.Refused>(season.Offer(season.Receive(season.Processor, sent.Statement, 4 * Kg)));
        Assert.Equal("LOT_VOIDED", refused.Refusal.Code);
    }

    [Fact]
    public void The_body_that_registered_the_maker_declares_while_it_is_accredited_and_another_body_never()
    {
        var grower = SeasonScript.Unknown("grower");
        grower = grower with { Id = season.Record(season.Party(season.Body, grower, V1.PartyRole.Processor)) };
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        var sale = season.Record(season.Sell(season.Cooperative, lot, 10 * Kg, grower));
        var bought = season.RecordLot(season.Receive(grower, sale, 10 * Kg));
        var dried = season.RecordLot(season.Dry(grower, bought, 10 * Kg, 2 * Kg));

        var refused = Assert.IsType<Ruling.Refused>(season.Offer(season.DeclareError(RightsCases.OtherBody(season), dried.Statement)));
        Assert.Equal("ERROR_NOT_BY_PARTY", refused.Refusal.Code);
        Assert.IsType<Ruling.Admitted>(season.Offer(season.DeclareError(season.Body, dried.Statement)));
        Assert.Equal(10 * Kg, season.Lot(bought).BalanceMg);
    }

    [Fact]
    public void A_revoked_key_takes_nothing_back_by_naming_an_earlier_moment()
    {
        var lot = season.RecordLot(season.Harvest(Kg));
        season.NowMs += 1000;
        season.Record(season.KeyRevocation(season.Owner, "cooperative"));
        season.NowMs += 1000;

        var draft = season.DeclareError(season.Cooperative, lot.Statement).With(statement => statement.OccurredAtMs -= 1500);
        Assert.Equal("KEY_NOT_IN_FORCE", Assert.IsType<Ruling.Refused>(season.Offer(draft)).Refusal.Code);
    }

    [Fact]
    public void Labels_of_a_voided_lot_keep_their_code()
    {
        var packed = season.RecordLot(season.Pack(season.Cooperative, season.RecordLot(season.Harvest(10 * Kg)), 100, 50_000));
        season.Record(season.Label(season.Cooperative, packed, 10, 50_000, "L1"));
        season.Record(season.DeclareError(season.Cooperative, packed.Statement));

        Assert.True(season.Lot(packed).Voided);
        Assert.Equal("LOT_VOIDED", Refusal(season.Label(season.Cooperative, packed, 10, 50_000, "L2")));
        var other = season.RecordLot(season.Pack(season.Cooperative, season.RecordLot(season.Harvest(10 * Kg)), 100, 50_000));
        Assert.Equal("LABEL_CODE_USED", Refusal(season.Label(season.Cooperative, other, 10, 50_000, "L1")));
    }

    [Fact]
    public void A_lot_of_a_wrong_statement_is_never_restored_although_all_of_it_came_back()
    {
        var wrong = season.RecordLot(season.Harvest(10 * Kg));
        var dried = season.RecordLot(season.Dry(season.Cooperative, wrong, 10 * Kg, 2 * Kg));
        season.Record(season.DeclareError(season.Cooperative, wrong.Statement));
        season.Record(season.DeclareError(season.Cooperative, dried.Statement));

        Assert.Equal(10 * Kg, season.Lot(wrong).BalanceMg);
        Assert.Equal("NOT_RESOLVABLE", Refusal(season.Resolve(season.Body, wrong, V1.ClaimDecision.Restore)));
    }

    [Fact]
    public void What_was_made_under_a_recall_is_restored_only_after_it_is_lifted()
    {
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        var recall = season.Record(season.Recall(season.Owner, lot));
        var dried = season.RecordLot(season.Dry(season.Cooperative, lot, Kg, Kg / 5));
        var sorted = season.RecordLot(season.Process(season.Cooperative, V1.ProcessKind.Sort, V1.MassState.Dry, 10, (dried, 10)));

        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(lot).Claim);
        Assert.Contains(season.Lot(sorted).Notices, notice => notice.Code == "INPUT_RECALLED");
        var fresh = season.RecordLot(season.Dry(season.Cooperative, lot, Kg, Kg / 5));
        Assert.Equal("NOT_RESOLVABLE", Refusal(season.Resolve(season.Owner, fresh, V1.ClaimDecision.Restore)));
        season.Record(season.Lift(season.Owner, recall));
        Assert.IsType<Ruling.Admitted>(season.Offer(season.Resolve(season.Owner, fresh, V1.ClaimDecision.Restore)));
    }

    [Fact]
    public void A_dispute_flags_and_takes_no_claim()
    {
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        season.Record(season.Dispute(season.Cooperative, lot));
        var sold = season.Lot(season.RecordLot(season.Sell(season.Cooperative, lot, Kg, season.Trader)));

        Assert.Equal((V1.ClaimStatus.Certified, V1.NoticeKind.Flagged), (sold.Claim, sold.Notices.Single(notice => notice.Code == "LOT_DISPUTED").Kind));
    }

    [Fact]
    public void A_lot_has_at_most_sixty_four_recalls()
    {
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        for (var count = 0; count < 64; count++)
        {
            season.NowMs++;
            season.Record(season.Recall(season.Owner, lot));
        }

        Assert.Equal("RECORD_FULL", Refusal(season.Recall(season.Owner, lot)));
    }

    [Theory]
    [InlineData(8, null)]
    [InlineData(9, "FIELD_COUNT")]
    public void Up_to_eight_statements_say_it_right(int count, string? code)
    {
        var ids = Enumerable.Range(0, count).Select(number => StatementId.Of([(byte)number])).ToArray();
        Assert.Equal(code, SeasonScript.Check(season.DeclareError(season.Owner, season.Area, ids).Sign())?.Code);
    }

    private string Refusal(Draft draft) => Assert.IsType<Ruling.Refused>(season.Offer(draft)).Refusal.Code;
}
