using System.Globalization;
using System.Text.RegularExpressions;
using Traceability.LedgerService.Verification;
using Traceability.LedgerService.Verification.Pages.Maps;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Verification;

public sealed partial class ScanMapTests
{
    [Theory]
    [InlineData(22.41, 105.61, 22.49, 105.72, 105, 22)]
    [InlineData(-0.2, -0.2, -0.1, -0.1, -1, -1)]
    [InlineData(89.9, 10, 90, 10, 10, 89)]
    [InlineData(-17, 179.9, -17, -179.7, -180, -17)]
    [InlineData(-17, 179.7, -17, -179.9, 179, -17)]
    public void AnAreaIsToldAsTheWholeDegreesOfItsMiddle(double south, double west, double north, double east, int cellWest, int cellSouth)
    {
        var boundary = new AreaBoundary { Outer = new Ring { Corners = { At(south, west), At(north, west), At(north, east) } } };

        Assert.Equal(new ScanCell(cellWest, cellSouth), ScanCell.Of(boundary));
        Assert.Null(ScanCell.Of(new AreaBoundary()));
    }

    [Fact]
    public void TwoAreasOfOneCellHaveOnePicture()
    {
        var one = ScanCell.Of(new AreaBoundary { Outer = new Ring { Corners = { At(22.1, 105.1) } } })!.Value;
        var other = ScanCell.Of(new AreaBoundary { Outer = new Ring { Corners = { At(22.9, 105.9) } } })!.Value;

        Assert.Equal(MapDrawing.Of([one], ["VN"]), MapDrawing.Of([other], ["VN"]));
    }

    [Fact]
    public void TheCircleHidesTheWholeCell()
    {
        var picture = MapDrawing.Of([new ScanCell(105, 22)], ["VN"]).Markup;
        var radius = int.Parse(Radius().Match(picture).Groups[1].Value, CultureInfo.InvariantCulture);
        var frame = new MapFrame(Outlines.Of("VN")!.Box.With(new MapBox(1050, 220, 1060, 230)));

        Assert.InRange(radius, Math.Floor(Math.Sqrt(0.5) * 10 * frame.Unit), 20);
    }

    [Theory]
    [InlineData("VN")]
    [InlineData("VN,DE")]
    [InlineData("VN,CN,DE,US")]
    [InlineData("RU")]
    [InlineData("XX")]
    [InlineData("FJ,NZ")]
    public void APictureIsSmallAndStaysInItsFrame(string way)
    {
        var picture = MapDrawing.Of([new ScanCell(105, 22)], way.Split(',')).Markup;

        Assert.InRange(picture.Length, 300, 11_000);
        Assert.DoesNotContain("NaN", picture, StringComparison.Ordinal);
        foreach (Match start in Start().Matches(picture))
        {
            Assert.InRange(int.Parse(start.Groups[1].Value, CultureInfo.InvariantCulture), -12, MapFrame.Width + 12);
            Assert.InRange(int.Parse(start.Groups[2].Value, CultureInfo.InvariantCulture), -12, MapFrame.Height + 12);
        }
    }

    [Fact]
    public void EveryCountryWithAnOutlineHasItInItsFrame()
    {
        foreach (var outline in Outlines.All)
        {
            Assert.NotEmpty(new MapFrame(outline.Box).Clip(outline.Rings[0], 1));
        }
    }

    private static Position At(double latitude, double longitude) =>
        new() { LatitudeE7 = (int)Math.Round(latitude * 1e7), LongitudeE7 = (int)Math.Round(longitude * 1e7) };

    [GeneratedRegex("r=\"([0-9]+)\"")]
    private static partial Regex Radius();

    [GeneratedRegex("M(-?[0-9]+) ?(-?[0-9]+)")]
    private static partial Regex Start();
}
