using Traceability.LedgerCore.Custody;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class QuotaTests
{
    private const long Kg = SeasonScript.Kilogram;

    [Fact]
    public void A_lot_beyond_the_quota_is_withheld_whole_and_a_smaller_one_still_fits()
    {
        var season = SeasonScript.Open();
        season.Record(season.Harvest(SeasonScript.QuotaMg - Kg));
        season.NowMs++;
        Assert.Equal(V1.ClaimStatus.Withheld, season.Lot(season.RecordLot(season.Harvest(2 * Kg))).Claim);
        season.NowMs++;
        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(season.RecordLot(season.Harvest(Kg))).Claim);
        Assert.Equal((SeasonScript.QuotaMg, 2 * Kg), Totals(season));
    }

    [Fact]
    public void What_is_withheld_for_another_reason_uses_nothing_of_the_quota()
    {
        var season = SeasonScript.Open();
        season.Record(season.Harvest(Kg).With(statement => statement.OccurredAtMs -= 25 * SeasonScript.Day));
        Assert.Equal((0, 0), Totals(season));
    }

    [Fact]
    public void Who_lost_the_standard_of_an_areas_certificate_sets_its_quotas_no_more_under_another()
    {
        var season = SeasonScript.Open();
        Assert.Null(Refused(season, season.NextQuota(null)));
        season.Record(season.Withdrawal());
        season.Record(season.Accreditation().With(statement =>
        {
            statement.Accreditation.Standard = "Other 1.0";
            statement.Accreditation.ValidFromMs = season.NowMs;
        }));
        var quota = season.Quota().With(statement => statement.Quota.Part = V1.PlantPart.Leaf);
        Assert.Equal("ISSUER_NOT_ACCREDITED", Refused(season, quota));

        // An area that no certificate of the scheme names yet: the certificate will ask.
        var area = season.Record(season.AreaOf(season.Cooperative));
        Assert.Null(Refused(season, quota.With(statement => statement.Quota.Area = area.ToByteString())));
        Assert.Equal("ISSUER_NOT_ACCREDITED", Refused(season, season.Certificate().With(statement => statement.Certificate.Scope[0].Area = area.ToByteString())));
    }

    private static string? Refused(SeasonScript season, Draft draft) => season.Offer(draft) is Ruling.Refused refused ? refused.Refusal.Code : null;

    private static (long Harvested, long Withheld) Totals(SeasonScript season)
    {
        Assert.True(season.State.TryGet(StateKey.Quotas(season.Area, SeasonScript.Species, V1.PlantPart.Aerial), out var stored));
        var item = Assert.Single(QuotasRecord.Parser.ParseFrom(stored.Span).Items);
        return (item.HarvestedMg, item.WithheldMg);
    }
}
