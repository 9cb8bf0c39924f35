using System.Text.Json;
using Traceability.LedgerCore.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class SurveyedAreaTests
{
    private const string AreaFile = "data/geo/wild-collection-survey/collection_area_1.geojson";
    private const string PointsFile = "data/geo/wild-collection-survey/survey_points_route_PG1.geojson";

    // Point 18 lies 7.7 cm outside the boundary as drawn; the survey states no accuracy, and none would change it.
    [SharedTheory(AreaFile, PointsFile)]
    [InlineData(0)]
    [InlineData(500)]
    public void Of_twenty_surveyed_points_one_lies_outside(uint accuracyCm)
    {
        var ring = Features(AreaFile)[0].GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray().Select(Place).ToList();
        ring.RemoveAt(ring.Count - 1); // GeoJSON repeats the first corner
        var season = SeasonScript.Open();
        var area = season.Record(season.AreaOf(season.Cooperative).Seal("boundary", new V1.AreaBoundary { Outer = new V1.Ring { Corners = { ring } } }));
        var outside = new List<int>();
        foreach (var point in Features(PointsFile))
        {
            var measures = SeasonScript.Measures(SeasonScript.Kilogram);
            measures.Position = Place(point.GetProperty("geometry").GetProperty("coordinates"));
            measures.AccuracyCm = accuracyCm;
            var draft = season.Harvest(1).With(statement => statement.Harvest.Area = area.ToByteString()).Seal("measures", measures);
            var ruling = Assert.IsType<Ruling.Admitted>(season.Offer(draft));
            if (ruling.Notices.Any(notice => notice.Code == "OUTSIDE_AREA"))
            {
                outside.Add(point.GetProperty("properties").GetProperty("fid").GetInt32());
            }
        }

        Assert.Equal(20, Features(PointsFile).Length);
        Assert.Equal([18], outside);
    }

    private static JsonElement[] Features(string file) =>
        [.. JsonDocument.Parse(File.ReadAllText(SharedFile.Path(file))).RootElement.GetProperty("features").EnumerateArray()];

    private static V1.Position Place(JsonElement coordinates) => new()
    {
        LongitudeE7 = (int)decimal.Round(coordinates[0].GetDecimal() * 10_000_000),
        LatitudeE7 = (int)decimal.Round(coordinates[1].GetDecimal() * 10_000_000),
    };
}
