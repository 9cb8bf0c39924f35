using Traceability.LedgerCore.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class BoundaryTests
{
    // A square of 1 degree with a hole in its middle.
    private static readonly V1.AreaBoundary Area = new()
    {
        Outer = SeasonScript.Square(600_000_000, 100_000_000, 10_000_000),
        Holes = { SeasonScript.Square(604_000_000, 104_000_000, 2_000_000) },
    };

    [Theory]
    [InlineData(601_000_000, 101_000_000, true)]
    [InlineData(600_000_000, 105_000_000, true)] // on an edge
    [InlineData(600_000_000, 100_000_000, true)] // on a corner
    [InlineData(599_999_999, 105_000_000, false)]
    [InlineData(600_000_000, 99_999_999, false)] // beyond a corner, in line with an edge
    [InlineData(605_000_000, 105_000_000, false)] // in the hole
    [InlineData(604_000_000, 105_000_000, true)] // on the hole's edge
    [InlineData(604_000_001, 105_000_000, false)]
    public void A_position_counts_as_inside_to_the_last_digit(int latitude, int longitude, bool expected) =>
        Assert.Equal(expected, Boundary.Admits(Area, new V1.Position { LatitudeE7 = latitude, LongitudeE7 = longitude }));

    [Theory]
    [InlineData(0u)]
    [InlineData(500u)]
    [InlineData(1_000_000u)]
    public void A_stated_uncertainty_never_widens_the_area(uint accuracyCm)
    {
        var season = SeasonScript.Open();
        var measures = SeasonScript.Measures(1);
        measures.Position.LatitudeE7 = SeasonScript.Boundary.Outer.Corners[0].LatitudeE7 - 1;
        measures.AccuracyCm = accuracyCm;
        var ruling = Assert.IsType<Ruling.Admitted>(season.Offer(season.Harvest(1).Seal("measures", measures)));
        Assert.Equal("OUTSIDE_AREA", Assert.Single(ruling.Notices).Code);
    }
}
