using Traceability.LedgerCore.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class BoundaryTests
{
    // A square of 1 degree at 60 degrees north, where a degree of longitude is half as wide, with a hole in its middle.
    private static readonly V1.AreaBoundary Area = new()
    {
        Outer = SeasonScript.Square(600_000_000, 100_000_000, 10_000_000),
        Holes = { SeasonScript.Square(604_000_000, 104_000_000, 2_000_000) },
    };

    [Theory]
    [InlineData(601_000_000, 101_000_000, 0, true)]
    [InlineData(600_000_000, 105_000_000, 0, true)] // on an edge
    [InlineData(600_000_000, 100_000_000, 0, true)] // on a corner
    [InlineData(599_999_999, 105_000_000, 0, false)]
    [InlineData(605_000_000, 105_000_000, 0, false)] // in the hole
    [InlineData(604_000_000, 105_000_000, 0, true)] // on the hole's edge
    [InlineData(604_000_100, 105_000_000, 112, true)] // 111.2 cm inside the hole
    [InlineData(604_000_100, 105_000_000, 111, false)]
    [InlineData(600_000_000, 99_999_800, 112, true)] // 200 units west: 111.2 cm at 60 degrees
    [InlineData(600_000_000, 99_999_800, 111, false)]
    [InlineData(599_999_900, 99_999_800, 158, true)] // off the corner: 157.3 cm
    [InlineData(599_999_900, 99_999_800, 157, false)]
    public void A_position_counts_as_inside_up_to_its_uncertainty(int latitude, int longitude, int accuracyCm, bool expected) =>
        Assert.Equal(expected, Boundary.Admits(Area, new V1.Position { LatitudeE7 = latitude, LongitudeE7 = longitude }, accuracyCm));

    [Fact]
    public void Integer_cosines_follow_the_real_ones_within_a_fifth_of_a_thousandth()
    {
        for (var latitude = -900_000_000; latitude <= 900_000_000; latitude += 1_234_567)
        {
            Assert.Equal(Math.Cos(latitude * 1e-7 * Math.PI / 180) * Cosine.One, Cosine.At(latitude), 200.0);
        }
    }

    [Fact]
    public void An_uncertainty_above_fifty_metres_counts_as_fifty()
    {
        var season = SeasonScript.Open();
        var measures = SeasonScript.Measures(1);
        measures.Position.LatitudeE7 = SeasonScript.Boundary.Outer.Corners[0].LatitudeE7 - 4_600; // 51.1 m
        measures.AccuracyCm = 1_000_000;
        var ruling = Assert.IsType<Ruling.Admitted>(season.Offer(season.Harvest(1).Seal("measures", measures)));
        Assert.Equal("OUTSIDE_AREA", Assert.Single(ruling.Notices).Code);
    }
}
