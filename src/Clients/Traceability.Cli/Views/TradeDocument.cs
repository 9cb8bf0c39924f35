using System.Text.Json.Nodes;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>What CITES makes of a shipment, as a JSON document.</summary>
internal static class TradeDocument
{
    public static JsonObject Of(ExplainTradeRequest request, ExplainTradeResponse answer) => new()
    {
        ["name"] = request.Name,
        ["part"] = PlantWords.Parts.Of(request.Part),
        ["form"] = request.Form == GoodsForm.Unspecified ? null : PlantWords.Forms.Of(request.Form),
        ["origin"] = request.Origin.Length == 0 ? request.From : request.Origin,
        ["from"] = request.From,
        ["to"] = request.To,
        ["on"] = TimeText.Format(request.MomentMs),
        ["needs"] = TradeWords.Needs.Of(answer.Need),
        ["unless_shown_otherwise"] = answer.UnlessShown,
        ["listing"] = answer.Listing,
        ["steps"] = new JsonArray([.. answer.Steps.Select(Of)]),
    };

    private static JsonObject Of(TradeStep step)
    {
        var document = new JsonObject { ["sentence"] = step.Sentence };
        if (step.Row is { } row)
        {
            document["row"] = new JsonObject
            {
                ["taxon_id"] = row.TaxonId,
                ["name"] = row.Name,
                ["rank"] = row.Rank,
                ["listing"] = row.Listing,
                ["annotation"] = row.Annotation,
                ["words"] = row.Words,
            };
        }

        if (step.Annotation is { } annotation)
        {
            document["annotation"] = new JsonObject { ["symbol"] = annotation.Symbol, ["text"] = annotation.Text };
        }

        if (step.Version.Length > 0)
        {
            document["version"] = step.Version;
            document["effective_from"] = TimeText.Format(step.EffectiveFromMs);
            document["statement"] = Ids.Hex(step.Statement);
        }

        return document;
    }
}
