using System.Text.Json.Nodes;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Views;

/// <summary>What became of a statement, as a JSON document and as a table.</summary>
internal static class StandingDocument
{
    public static JsonObject Of(Standing standing)
    {
        var document = new JsonObject
        {
            ["statement"] = standing.Id.ToString(),
            ["summary"] = standing.Summary,
            ["status"] = OutboxDocument.WordOf(standing.Status),
            ["already"] = standing.Before is not null,
        };
        if (standing.Receipt is { } receipt)
        {
            document["index"] = receipt.Index;
            document["recorded_at"] = TimeText.Format(receipt.RecordedAtMs);
            document["lots"] = new JsonArray([.. receipt.Lots.Select(lot => new JsonObject
            {
                ["lot"] = Ids.Lot(lot.Id),
                ["claim"] = PlantWords.Claims.Of(lot.Claim),
            })]);
            document["notices"] = NoticeView.Json(receipt.Notices);
        }

        if (standing.Refusal is { } refusal)
        {
            document["refusal"] = OutboxDocument.Of(refusal);
        }

        return document;
    }

    public static Spectre.Console.Table Table(IEnumerable<Standing> standings)
    {
        var table = Tables.With("Statement", "What", "Stands", "Why");
        foreach (var one in standings)
        {
            table.AddPlain(one.Id.ToString(), one.Summary, WordOf(one), one.Reasons);
        }

        return table;
    }

    /// <summary>"certified", "already recorded", ...</summary>
    public static string WordOf(Standing standing) => standing.Before is { } before && before == standing.Status
        ? $"already {OutboxDocument.WordOf(before)}" + (standing.Word is "withheld" or "certified" ? $", {standing.Word}" : string.Empty)
        : standing.Word;
}
