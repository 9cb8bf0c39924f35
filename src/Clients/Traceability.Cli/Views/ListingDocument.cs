using System.Text.Json;
using System.Text.Json.Nodes;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>The answer to a listing, and how many there were of each, as JSON.</summary>
internal static class ListingDocument
{
    public static JsonObject Of(ListingAnswer answer) => new()
    {
        ["row"] = answer.Row,
        ["listing_id"] = answer.ListingId,
        ["verdict"] = WordOf(answer.Verdict),
        ["confidence"] = answer.Confidence,
        ["reasons"] = new JsonArray([.. answer.Reasons.Select(reason => new JsonObject
        {
            ["code"] = reason.Code,
            ["verdict"] = WordOf(reason.Verdict),
            ["sentence"] = reason.Sentence,
            ["way_out"] = reason.WayOut,
        })]),
        ["species"] = new JsonArray([.. answer.Species.Select(species => new JsonObject
        {
            ["scientific_name"] = species.ScientificName,
            ["matched_name"] = species.MatchedName,
            ["kind"] = JsonNamingPolicy.SnakeCaseLower.ConvertName($"{species.Kind}"),
            ["confidence"] = species.Confidence,
            ["disguised"] = species.Disguised,
            ["approximate"] = species.Approximate,
            ["cites_listing"] = species.CitesListing,
            ["trade_need"] = JsonNamingPolicy.SnakeCaseLower.ConvertName($"{species.TradeNeed}"),
        })]),
        ["log_size"] = answer.LogSize,
        ["as_of_ms"] = answer.AsOfMs,
    };

    public static string WordOf(ListingVerdict verdict) => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{verdict}");
}
