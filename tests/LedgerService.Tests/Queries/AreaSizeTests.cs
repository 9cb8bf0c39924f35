using Traceability.LedgerService.Queries;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Queries;

public sealed class AreaSizeTests
{
    // 200 m in latitude are 0.0017986°; at the equator the same in longitude.
    [Theory]
    [InlineData(0, 17_980, false)]
    [InlineData(0, 17_993, true)]
    [InlineData(600_000_000, 25_420, false)]
    [InlineData(600_000_000, 25_450, true)]
    public void Four_hectares_are_told_from_a_little_more(int south, int side, bool isOver) =>
        Assert.Equal(isOver, AreaSize.IsOverFourHectares(new AreaBoundary { Outer = SeasonScript.Square(south, 1_058_300_000, side) }));

    [Fact]
    public void A_hole_is_taken_off_and_the_antimeridian_is_no_way_round_the_world()
    {
        var area = new AreaBoundary { Outer = SeasonScript.Square(0, 0, 18_500), Holes = { SeasonScript.Square(1_000, 1_000, 10_000) } };
        Assert.False(AreaSize.IsOverFourHectares(area));
        area.Holes.Clear();
        Assert.True(AreaSize.IsOverFourHectares(area));
        var across = SeasonScript.Square(0, 1_799_991_000, 17_980);
        foreach (var corner in across.Corners.Where(corner => corner.LongitudeE7 > 1_800_000_000 || corner.LongitudeE7 < 0))
        {
            corner.LongitudeE7 = (int)(((long)(uint)corner.LongitudeE7) - 3_600_000_000);
        }

        Assert.False(AreaSize.IsOverFourHectares(new AreaBoundary { Outer = across }));
    }
}
