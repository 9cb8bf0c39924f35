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

    private static (long Harvested, long Withheld) Totals(SeasonScript season)
    {
        Assert.True(season.State.TryGet(StateKey.Quotas(season.Area, SeasonScript.Species, V1.PlantPart.Aerial), out var stored));
        var item = Assert.Single(QuotasRecord.Parser.ParseFrom(stored.Span).Items);
        return (item.HarvestedMg, item.WithheldMg);
    }
}
