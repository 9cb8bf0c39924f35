using System.Globalization;
using System.Text.Json;
using Traceability.EndToEnd.Tests.Harness;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.EndToEnd.Tests.Import;

public sealed class SurveyTests
{
    private const string AreaFile = "data/geo/wild-collection-survey/collection_area_1.geojson";
    private const string PointsFile = "data/geo/wild-collection-survey/survey_points_route_PG1.geojson";

    // The survey's own names, the accepted Latin ones, and what is collected of each.
    private static readonly Dictionary<string, (string Species, PlantPart Part, string Word)> Plants = new(StringComparer.Ordinal)
    {
        ["Подорожник большой"] = ("Plantago major", PlantPart.Leaf, "leaf"),
        ["Черника"] = ("Vaccinium myrtillus", PlantPart.Fruit, "fruit"),
        ["Брусника обыкновенная"] = ("Vaccinium vitis-idaea", PlantPart.Leaf, "leaf"),
        ["Вереск обыкновенный"] = ("Calluna vulgaris", PlantPart.Aerial, "aerial"),
        ["Иван-чай узколистный (кипрей)"] = ("Chamaenerion angustifolium", PlantPart.Aerial, "aerial"),
        ["Земляника лесная"] = ("Fragaria vesca", PlantPart.Leaf, "leaf"),
    };

    [SharedFact(AreaFile, PointsFile)]
    public async Task Of_the_surveyed_points_nineteen_are_certified_and_the_one_outside_is_withheld_with_its_reason()
    {
        await using var ledger = await OpenLedger.StartAsync();
        var (season, office) = (ledger.Season, await ledger.OfficeAsync("office"));
        var described = await TraceProcess.RunAsync(
            office.Folder, "area", "add", "--as", "body", "--boundary", SharedFile.Path(AreaFile), "--operator", "cooperative",
            "--name", "Route PG1", "--country", "RU", "--region", "Leningrad Oblast", "--json");
        Assert.True(StatementId.TryParse(described.Ended(0).Json.GetProperty("statement").GetString(), out var area));
        await using (var client = office.Connect())
        {
            var by = season.By(season.Body);
            var scope = Plants.Values.Select(plant => Season.Line(plant.Species, plant.Part, area)).ToArray();
            await ledger.RecordAsync(
                client,
                [
                    by.Certificate(season.CertificateOf("EX-0002", scope), season.Began).Sign(season.Body.Key),
                    .. Plants.Values.Select(plant => by.Quota(season.QuotaOf(area, plant.Species, plant.Part), season.Began).Sign(season.Body.Key)),
                ]);
        }

        File.WriteAllLines(ledger.At("survey.csv"), [HarvestSheet.Heading, .. Rows(season)]);
        string[] import = ["harvest", "import", ledger.At("survey.csv"), "--as", "cooperative", "--area", area.ToString()];

        var said = (await TraceProcess.RunAsync(office.Folder, [.. import, "--json"])).Ended(0).Json;

        Assert.Equal(19, said.GetProperty("summary").GetProperty("certified").GetInt32());
        Assert.Equal(1, said.GetProperty("summary").GetProperty("withheld").GetInt32());
        var outside = Assert.Single(said.GetProperty("rows").EnumerateArray(), row => row.GetProperty("claim").GetString() == "withheld");
        Assert.Equal("PG1-18", outside.GetProperty("slip").GetString());
        Assert.Equal("OUTSIDE_AREA", Assert.Single(outside.GetProperty("notices").EnumerateArray()).GetProperty("code").GetString());
        Assert.True(LotExists(await TraceProcess.RunAsync(office.Folder, "show", "lot", outside.GetProperty("lot").GetString()!, "--as", "cooperative", "--json")));

        // And for people.
        var shown = (await TraceProcess.RunAsync(office.Folder, import)).Ended(0).Output;
        Assert.Single(shown.Split('\n'), line => line.Contains("PG1-18", StringComparison.Ordinal) && line.Contains("withheld", StringComparison.Ordinal) && line.Contains("OUTSIDE_AREA", StringComparison.Ordinal));
        await ledger.Service.StopAsync();
    }

    private static bool LotExists(TraceResult shown) => shown.Ended(0).Json.ToString().Contains("Calluna vulgaris", StringComparison.Ordinal);

    private static IEnumerable<string> Rows(Season season)
    {
        using var points = JsonDocument.Parse(File.ReadAllText(SharedFile.Path(PointsFile)));
        foreach (var point in points.RootElement.GetProperty("features").EnumerateArray())
        {
            var fid = point.GetProperty("properties").GetProperty("fid").GetInt32();
            var plant = Plants[point.GetProperty("properties").GetProperty("Вид").GetString()!];
            var place = point.GetProperty("geometry").GetProperty("coordinates");
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"PG1-{fid:D2},{HarvestSheet.TimeOf(season, fid)},C-001,{plant.Species},{plant.Word},{2 + (fid % 4)}.5,kg,fresh,{place[1].GetRawText()},{place[0].GetRawText()},5");
        }
    }
}
