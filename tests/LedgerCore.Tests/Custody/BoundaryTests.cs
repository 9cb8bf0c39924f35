using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
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

    // Taveuni, Fiji, lies on the 180th meridian: 0.2 degree wide, with a hole across it.
    [Theory]
    [InlineData(-168_000_000, 1_799_500_000, true)] // west of the meridian
    [InlineData(-168_000_000, -1_799_500_000, true)] // east of it
    [InlineData(-167_100_000, 1_800_000_000, true)] // on it, by either of its numbers
    [InlineData(-167_100_000, -1_800_000_000, true)]
    [InlineData(-168_000_000, 1_799_000_000, true)] // on the western edge
    [InlineData(-168_000_000, 1_798_999_999, false)]
    [InlineData(-168_000_000, -1_799_000_000, true)] // on the eastern edge
    [InlineData(-168_000_000, -1_798_999_999, false)]
    [InlineData(-168_000_000, 0, false)]
    [InlineData(-168_000_000, 1_800_000_000, false)] // in the hole
    [InlineData(-168_000_000, -1_800_000_000, false)]
    [InlineData(-168_000_000, 1_799_900_000, true)] // on the hole's edges
    [InlineData(-168_000_000, -1_799_900_000, true)]
    public void An_area_may_lie_across_the_180th_meridian(int latitude, int longitude, bool expected)
    {
        var area = new V1.AreaBoundary { Outer = Across(-169_000_000, 2_000_000, 1_000_000), Holes = { Across(-168_100_000, 200_000, 100_000) } };
        Assert.Null(AreaShape.Check(area));
        Assert.Equal(expected, Boundary.Admits(area, new V1.Position { LatitudeE7 = latitude, LongitudeE7 = longitude }));
    }

    [Theory]
    [InlineData(1_800_000_000)]
    [InlineData(-1_800_000_000)]
    public void An_area_may_end_at_the_180th_meridian(int longitude)
    {
        var area = new V1.AreaBoundary { Outer = SeasonScript.Square(-169_000_000, 1_799_000_000, 1_000_000) };
        Assert.Null(AreaShape.Check(area));
        Assert.True(Boundary.Admits(area, new V1.Position { LatitudeE7 = -168_500_000, LongitudeE7 = longitude }));
    }

    [Theory]
    [InlineData(-900_000_000, 899_999_999, null)]
    [InlineData(-900_000_000, 900_000_000, "FIELD_OUT_OF_RANGE")] // both ways round are as long: nobody can say which is meant
    public void A_ring_is_less_than_half_the_globe_wide(int west, int east, string? expected)
    {
        var ring = Ring((0, west), (0, east), (100, 0));
        Assert.Equal(expected, RingShape.Check("ring", ring)?.Code);
    }

    [Theory]
    [InlineData("bow tie", 0, 0, 10, 10, 10, 0, 0, 10)]
    [InlineData("an edge through a corner", 0, 0, 0, 10, 10, 5, 0, 5)]
    [InlineData("an edge along another", 0, 0, 0, 10, 0, 4, 10, 4)]
    [InlineData("a corner twice", 0, 0, 0, 10, 0, 10, 10, 10)]
    [InlineData("there and back", 0, 0, 0, 10, 0, 5, 0, 2)]
    public void A_ring_that_touches_itself_is_refused(string what, params int[] places)
    {
        var ring = Ring([.. places.Chunk(2).Select(place => (place[0], place[1]))]);
        Assert.True(RingShape.Check("ring", ring)?.Code == "RING_CROSSES_ITSELF", what);

        // So it is where its numbers jump from 180 to -180.
        foreach (var corner in ring.Corners)
        {
            corner.LongitudeE7 += 1_799_999_995;
            corner.LongitudeE7 = corner.LongitudeE7 > 1_800_000_000 ? (int)(corner.LongitudeE7 - 3_600_000_000) : corner.LongitudeE7;
        }

        Assert.True(RingShape.Check("ring", ring)?.Code == "RING_CROSSES_ITSELF", what);
    }

    [Theory]
    [InlineData(604_000_000, 104_000_000, true)] // a corner of the hole
    [InlineData(604_000_001, 104_000_001, false)]
    [InlineData(606_000_000, 105_000_000, true)]
    [InlineData(605_999_999, 105_000_000, false)]
    public void A_circle_of_accuracy_on_a_border_is_judged_by_its_middle(int latitude, int longitude, bool expected)
    {
        var season = SeasonScript.Open();
        var area = season.Record(season.AreaOf(season.Cooperative).Seal("boundary", Area));
        foreach (var accuracyCm in new uint[] { 0, 1, 500, 1_000_000 })
        {
            var measures = SeasonScript.Measures(1);
            measures.Position = new V1.Position { LatitudeE7 = latitude, LongitudeE7 = longitude };
            measures.AccuracyCm = accuracyCm;
            var draft = season.Harvest(1).With(statement => statement.Harvest.Area = area.ToByteString()).Seal("measures", measures);
            var ruling = Assert.IsType<Ruling.Admitted>(season.Offer(draft));
            Assert.Equal(expected, ruling.Notices.All(notice => notice.Code != "OUTSIDE_AREA"));
        }
    }

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

    private static V1.Ring Ring(params (int Latitude, int Longitude)[] corners) => new()
    {
        Corners = { corners.Select(corner => new V1.Position { LatitudeE7 = corner.Latitude, LongitudeE7 = corner.Longitude }) },
    };

    // A rectangle around the 180th meridian, from its southern edge: height, and width to either side.
    private static V1.Ring Across(int south, int height, int side) =>
        Ring((south, 1_800_000_000 - side), (south, side - 1_800_000_000), (south + height, side - 1_800_000_000), (south + height, 1_800_000_000 - side));
}
