using Traceability.LedgerCore.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class GeolocationTests
{
    // 200 m in latitude are 0.0017986°; at the equator the same in longitude.
    [Theory]
    [InlineData(0, 17_980, false)]
    [InlineData(0, 17_993, true)]
    [InlineData(600_000_000, 25_420, false)]
    [InlineData(600_000_000, 25_450, true)]
    public void Four_hectares_are_told_from_a_little_more(int south, int side, bool isOver) =>
        Assert.Equal(isOver, Geolocation.IsOverFourHectares(new V1.AreaBoundary { Outer = SeasonScript.Square(south, 1_058_300_000, side) }));

    [Fact]
    public void A_hole_is_taken_off_and_the_antimeridian_is_no_way_round_the_world()
    {
        var area = new V1.AreaBoundary { Outer = SeasonScript.Square(0, 0, 18_500), Holes = { SeasonScript.Square(1_000, 1_000, 10_000) } };
        Assert.False(Geolocation.IsOverFourHectares(area));
        area.Holes.Clear();
        Assert.True(Geolocation.IsOverFourHectares(area));
        var across = SeasonScript.Square(0, 1_799_991_000, 17_980);
        foreach (var corner in across.Corners.Where(corner => corner.LongitudeE7 > 1_800_000_000 || corner.LongitudeE7 < 0))
        {
            corner.LongitudeE7 = (int)(((long)(uint)corner.LongitudeE7) - 3_600_000_000);
        }

        Assert.False(Geolocation.IsOverFourHectares(new V1.AreaBoundary { Outer = across }));
    }

    [Theory]
    [InlineData(221_450_000, 1_058_350_000, true)]
    [InlineData(221_451_000, 1_058_352_000, true)]
    [InlineData(221_451_000, 1_058_352_100, false)]
    [InlineData(221_451_234, 1_058_352_345, false)]
    public void A_position_of_few_decimals_is_coarse(int latitude, int longitude, bool isCoarse) =>
        Assert.Equal(isCoarse, Geolocation.IsCoarse(new V1.Position { LatitudeE7 = latitude, LongitudeE7 = longitude }));
}
