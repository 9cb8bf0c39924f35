using Traceability.LedgerCore.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>A shipment under the listings of another moment.</summary>
public sealed class PermitHindsightTests
{
    private const long Kg = SeasonScript.Kilogram;

    private readonly SeasonScript season = SeasonScript.Open();

    [Fact]
    public void A_shipment_that_used_its_permit_up_is_not_in_want_of_it_when_it_is_judged_again()
    {
        season.Record(season.Listing("II"));
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        season.Record(season.Ship(season.Cooperative, lot, Kg, season.Importer(), season.Record(season.Permit(season.Cooperative, Kg))));

        Assert.Equal([], Judge(season.NowMs));
    }

    [Fact]
    public void A_shipment_is_asked_for_a_permit_from_the_moment_of_the_listing_and_not_before()
    {
        var listedFrom = season.NowMs + SeasonScript.Day;
        season.Record(season.Listing("II").With(statement => statement.CitesListings.EffectiveFromMs = listedFrom));
        var lot = season.RecordLot(season.Harvest(10 * Kg));
        season.Record(season.Ship(season.Cooperative, lot, Kg, season.Importer()));

        Assert.Equal([], Judge(listedFrom - 1));
        Assert.Equal(["CITES_PERMIT_MISSING"], Judge(listedFrom));
    }

    private string[] Judge(long rulesAtMs) =>
        [.. Assert.IsType<Ruling.Admitted>(Hindsight.Judge(season.Entries[^1], season.State, rulesAtMs)).Notices.Select(notice => notice.Code)];
}
