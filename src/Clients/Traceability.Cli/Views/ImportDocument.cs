using System.Text.Json.Nodes;
using Traceability.Cli.Harvests;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Texts;
using Traceability.Client;

namespace Traceability.Cli.Views;

/// <summary>What became of a harvest file as a JSON document: one object a row.</summary>
internal static class ImportDocument
{
    public static JsonObject Of(ImportReport report) => new()
    {
        ["file"] = report.File,
        ["rows"] = new JsonArray([.. report.Rows.Select(pair => Of(pair.Row, pair.Standing))]),
        ["bad_rows"] = new JsonArray([.. report.Read.Faults.Select(Of)]),
        ["ignored_columns"] = new JsonArray([.. report.Read.Ignored.Select(title => JsonValue.Create(title))]),
        ["summary"] = new JsonObject
        {
            ["certified"] = report.Rows.Count(pair => pair.Standing.Word == "certified"),
            ["withheld"] = report.Rows.Count(pair => pair.Standing.Word == "withheld"),
            ["refused"] = report.Rows.Count(pair => pair.Standing.Status == OutboxStatus.Refused),
            ["queued"] = report.Rows.Count(pair => pair.Standing.Status == OutboxStatus.Queued),
            ["already"] = report.Rows.Count(pair => pair.Standing.Before is not null),
            ["bad"] = report.Read.Faults.Select(fault => fault.Row).Distinct().Count(),
        },
    };

    private static JsonObject Of(HarvestRow row, Standing standing) => new()
    {
        ["row"] = row.Row,
        ["slip"] = row.Slip,
        ["statement"] = standing.Id.ToString(),
        ["lot"] = $"{standing.Id}:0",
        ["status"] = OutboxDocument.WordOf(standing.Status),
        ["already"] = standing.Before is not null,
        ["claim"] = standing.Receipt is { Lots.Count: > 0 } receipt ? PlantWords.Claims.Of(receipt.Lots[0].Claim) : null,
        ["notices"] = NoticeView.Json(standing.Receipt?.Notices ?? []),
        ["refusal"] = standing.Refusal is { } refusal ? OutboxDocument.Of(refusal) : null,
    };

    private static JsonObject Of(RowFault fault) => new()
    {
        ["row"] = fault.Row,
        ["column"] = fault.Column,
        ["sentence"] = fault.Sentence,
        ["way_out"] = fault.WayOut,
    };
}
