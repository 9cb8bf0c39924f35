using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>The harvests in a lot, for programs and for people.</summary>
internal static class ContentsView
{
    public static JsonObject Json(LotKey lot, ListContentsResponse found) => new()
    {
        ["lot"] = lot.ToString(),
        ["truncated"] = found.Truncated,
        ["harvests"] = new JsonArray([.. found.Harvests.Select(harvest => Json(harvest, found.SharesVisible))]),
    };

    public static void Write(IAnsiConsole console, ListContentsResponse found)
    {
        var table = Tables.With("Harvest", "Share", "Goods", "Collected", "Region", "By", "Collector", "Claim", "Certificates");
        foreach (var harvest in found.Harvests)
        {
            table.AddPlain(
                Ids.ShortLot(harvest.Lot), found.SharesVisible ? $"{harvest.SharePpm / 10_000m:0.####} %" : "-",
                $"{harvest.Species}, {PlantWords.Parts.Of(harvest.Part)}", TimeText.Format(harvest.OccurredAtMs),
                $"{harvest.Region} {harvest.Country}".Trim(), Ids.Short(harvest.Operator), harvest.Collector,
                PlantWords.Claims.Of(harvest.Claim), string.Join('\n', harvest.Certificates.Select(Ids.Short)));
        }

        console.WriteTable(table);
    }

    private static JsonObject Json(ContainedHarvest harvest, bool sharesVisible)
    {
        var document = new JsonObject
        {
            ["lot"] = Ids.Lot(harvest.Lot),
            ["operator"] = Ids.Hex(harvest.Operator),
            ["area"] = Ids.Hex(harvest.Area),
            ["country"] = harvest.Country,
            ["region"] = harvest.Region,
            ["species"] = harvest.Species,
            ["part"] = PlantWords.Parts.Of(harvest.Part),
            ["occurred_at"] = TimeText.Format(harvest.OccurredAtMs),
            ["claim"] = PlantWords.Claims.Of(harvest.Claim),
            ["certificates"] = new JsonArray([.. harvest.Certificates.Select(id => JsonValue.Create(Ids.Hex(id)))]),
        };
        if (sharesVisible)
        {
            document["share_ppm"] = harvest.SharePpm;
        }

        if (harvest.Collector.Length > 0)
        {
            document["collector"] = harvest.Collector;
        }

        return document;
    }
}
