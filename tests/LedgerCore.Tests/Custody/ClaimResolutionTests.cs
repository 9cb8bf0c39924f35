using Traceability.LedgerCore.Custody;
using Traceability.State.V1;
using Traceability.TestKit;
using Decision = Traceability.V1.ClaimDecision;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class ClaimResolutionTests
{
    private const long Kg = SeasonScript.Kilogram;

    [Fact]
    public void A_restored_lot_has_certified_descendants_and_remembers_why_it_was_withheld()
    {
        var season = SeasonScript.Open();
        var lot = RightsCases.Outside(season);
        var resolution = season.Record(season.Resolve(season.Body, lot, Decision.Restore));

        var restored = season.Lot(lot);
        var dried = season.Lot(season.RecordLot(season.Dry(season.Cooperative, lot, 10 * Kg, 2 * Kg)));

        Assert.Equal(V1.ClaimStatus.Certified, restored.Claim);
        Assert.Empty(restored.Notices);
        Assert.Equal("OUTSIDE_AREA", Assert.Single(restored.ResolvedNotices).Code);
        Assert.Equal(resolution.ToByteString(), restored.Resolution);
        Assert.Equal(V1.ClaimStatus.Certified, dried.Claim);
        Assert.Empty(dried.Notices);
        Assert.Equal(season.CertificateId.ToByteString(), Assert.Single(dried.Certificates));
    }

    [Fact]
    public void A_kept_lot_stays_withheld_and_may_still_be_restored_later()
    {
        var season = SeasonScript.Open();
        var lot = RightsCases.Outside(season);
        var kept = season.Record(season.Resolve(season.Body, lot, Decision.Keep));

        Assert.Equal((V1.ClaimStatus.Withheld, kept.ToByteString(), 1), (season.Lot(lot).Claim, season.Lot(lot).Resolution, season.Lot(lot).Notices.Count));
        season.Record(season.Resolve(season.Owner, lot, Decision.Restore));
        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(lot).Claim);
        Assert.Equal("CLAIM_NOT_WITHHELD", CodeOf(season, season.Resolve(season.Owner, lot, Decision.Keep)));
    }

    [Fact]
    public void What_is_restored_is_booked_beside_the_quota()
    {
        var season = SeasonScript.Open();
        season.Record(season.Harvest(SeasonScript.QuotaMg));
        var over = season.RecordLot(season.Harvest(Kg));
        season.Record(season.Resolve(season.Body, over, Decision.Restore));

        var item = Season(season);

        Assert.Equal((SeasonScript.QuotaMg, Kg, Kg), (item.HarvestedMg, item.WithheldMg, item.ResolvedMg));
        Assert.Equal("OVER_QUOTA", Assert.Single(season.Lot(over).ResolvedNotices).Code);
    }

    [Fact]
    public void Masses_of_another_state_are_not_booked_on_the_season()
    {
        var season = SeasonScript.Open();
        var measures = SeasonScript.Measures(Kg);
        measures.MassState = V1.MassState.Dry;
        var lot = season.RecordLot(season.Harvest(Kg).Seal("measures", measures));

        season.Record(season.Resolve(season.Body, lot, Decision.Restore));

        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(lot).Claim);
        Assert.Equal(0, Season(season).ResolvedMg);
    }

    [Fact]
    public void A_sale_by_a_suspended_seller_is_restored_before_the_buyer_confirms_it_and_not_afterwards()
    {
        var season = SeasonScript.Open();
        var lot = season.RecordLot(season.Harvest(2 * Kg));
        season.Record(season.Status(season.Body, season.CertificateId, V1.CertificateStanding.Suspended));
        var first = season.RecordLot(season.Sell(season.Cooperative, lot, Kg, season.Trader));
        season.NowMs++;
        var second = season.RecordLot(season.Sell(season.Cooperative, lot, Kg, season.Trader));
        season.Record(season.Resolve(season.Owner, first, Decision.Restore));

        var received = season.RecordLot(season.Receive(season.Trader, first.Statement, Kg));
        season.Record(season.Receive(season.Trader, second.Statement, Kg));

        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(received).Claim);
        Assert.Equal("LOT_ALREADY_USED", CodeOf(season, season.Resolve(season.Owner, second, Decision.Restore)));
    }

    [Fact]
    public void What_was_made_from_a_withheld_lot_is_not_restored()
    {
        var season = SeasonScript.Open();
        var dried = season.RecordLot(season.Dry(season.Cooperative, RightsCases.Outside(season), 5 * Kg, Kg));

        Assert.Equal("NOT_RESOLVABLE", CodeOf(season, season.Resolve(season.Owner, dried, Decision.Restore)));
    }

    [Fact]
    public void What_was_harvested_under_a_suspended_certificate_is_not_restored()
    {
        var season = SeasonScript.Open();
        season.Record(season.Status(season.Body, season.CertificateId, V1.CertificateStanding.Suspended));
        var lot = season.RecordLot(season.Harvest(Kg));
        season.Record(season.Status(season.Body, season.CertificateId, V1.CertificateStanding.Reinstated));

        Assert.Equal("NOT_RESOLVABLE", CodeOf(season, season.Resolve(season.Owner, lot, Decision.Restore)));
    }

    [Fact]
    public void Who_registered_the_holder_resolves_while_accredited()
    {
        var season = SeasonScript.Open();
        var buyer = SeasonScript.Unknown("new buyer");
        buyer = buyer with { Id = season.Record(season.Party(season.Body, buyer, V1.PartyRole.Trader)) };
        var sold = season.RecordLot(season.Sell(season.Cooperative, season.RecordLot(season.Harvest(Kg)), Kg, buyer));
        season.NowMs += 30 * SeasonScript.Day;
        var received = season.RecordLot(season.Receive(buyer, sold.Statement, Kg).With(statement => statement.OccurredAtMs -= 22 * SeasonScript.Day));
        var late = season.Resolve(season.Body, received, Decision.Restore);

        season.Record(late);

        Assert.Equal("RECORDED_LATE", Assert.Single(season.Lot(received).ResolvedNotices).Code);
        season.NowMs = SeasonScript.Beginning + (730 * SeasonScript.Day);
        var outside = RightsCases.Outside(season);
        Assert.Equal("ISSUER_NOT_ACCREDITED", CodeOf(season, season.Resolve(season.Body, outside, Decision.Keep)));
    }

    [Fact]
    public void A_lot_is_not_resolved_before_it_was_made()
    {
        var season = SeasonScript.Open();
        var lot = RightsCases.Outside(season);

        Assert.Equal("OCCURRED_BEFORE_INPUT", CodeOf(
            season, season.Resolve(season.Body, lot, Decision.Restore).With(statement => statement.OccurredAtMs--)));
        Assert.Equal("LOT_UNKNOWN", CodeOf(season, season.Resolve(season.Body, default, Decision.Restore)));
    }

    private static string CodeOf(SeasonScript season, Draft draft) => Assert.IsType<Ruling.Refused>(season.Offer(draft)).Refusal.Code;

    private static QuotasRecord.Types.Item Season(SeasonScript season) =>
        season.State.TryGet(StateKey.Quotas(season.Area, SeasonScript.Species, V1.PlantPart.Aerial), out var stored)
            ? QuotasRecord.Parser.ParseFrom(stored.Span).Items.Single()
            : throw new KeyNotFoundException();
}
