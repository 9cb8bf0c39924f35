using System.Globalization;
using System.Text.Json;
using Traceability.Cli.Areas;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Clients.Tests.Cli;

public sealed class SurveyImportTests : IDisposable
{
    private const string Points = "data/geo/wild-collection-survey/survey_points_route_PG1.geojson";
    private const string Boundary = "data/geo/wild-collection-survey/collection_area_1.geojson";

    private readonly TraceRun trace = new TraceRun().Prepared();

    [SharedFact(Points)]
    public async Task The_surveyed_points_are_imported_with_the_file_s_positions()
    {
        using var survey = JsonDocument.Parse(await File.ReadAllBytesAsync(SharedFile.Path(Points)));
        var points = survey.RootElement.GetProperty("features").EnumerateArray().Select(feature => (
            Fid: feature.GetProperty("properties").GetProperty("fid").GetInt32(),
            Longitude: feature.GetProperty("geometry").GetProperty("coordinates")[0].GetRawText(),
            Latitude: feature.GetProperty("geometry").GetProperty("coordinates")[1].GetRawText())).ToArray();
        var file = trace.Write("survey.csv", [
            "slip,time,collector,mass,latitude,longitude",
            .. points.Select(point => $"PG1-{point.Fid},2026-06-20T11:{point.Fid:00}+03:00,C-{point.Fid},{point.Fid}.5 kg,{point.Latitude},{point.Longitude}")]);

        var (exit, document) = await trace.JsonAsync(
            "harvest", "import", file, "--offline", "--area", trace.Area.ToString(), "--species", "Vaccinium vitis-idaea", "--part", "leaf", "--state", "fresh", "--accuracy", "5");

        Assert.Equal((0, 20), (exit, document["rows"]!.AsArray().Count));
        var measured = trace.Workspace.Outbox.List()
            .Select(item => HarvestMeasures.Parser.ParseFrom(item.Statement.SealedParts.Single(part => part.Name == "measures").Content));
        Assert.Equal(points.Select(point => (E7(point.Latitude), E7(point.Longitude))), measured.Select(one => (one.Position.LatitudeE7, one.Position.LongitudeE7)));
    }

    [SharedFact(Boundary)]
    public void The_surveyed_area_is_read_as_a_ring_that_is_not_closed_twice()
    {
        Assert.True(BoundaryFile.TryParse(SharedFile.Path(Boundary), out var boundary, out var fault), fault?.ToString());

        Assert.Equal((21, 0), (boundary.Outer.Corners.Count, boundary.Holes.Count));
        Assert.Equal(new Position { LatitudeE7 = 582_833_494, LongitudeE7 = 291_045_851 }, boundary.Outer.Corners[0]);
    }

    public void Dispose() => trace.Dispose();

    private static int E7(string degrees) => (int)Math.Round(
        decimal.Parse(degrees, CultureInfo.InvariantCulture) * 10_000_000m, MidpointRounding.AwayFromZero);
}
