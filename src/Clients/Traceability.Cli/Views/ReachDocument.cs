using System.Text.Json.Nodes;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>What was reached, as a JSON document.</summary>
internal static class ReachDocument
{
    public static JsonObject Of(IEnumerable<LotView> lots, IEnumerable<ReachedLabels> labels, ReachSummary summary) => new()
    {
        ["lots"] = new JsonArray([.. lots.Select(LotDocument.Of)]),
        ["label_batches"] = new JsonArray([.. labels.Select(batch => new JsonObject
        {
            ["label_batch"] = Ids.Hex(batch.LabelBatch),
            ["lot"] = Ids.Lot(batch.Lot),
            ["product_id"] = batch.ProductId,
            ["lot_code"] = batch.LotCode,
            ["serials"] = batch.Serials,
        })]),
        ["parties"] = new JsonArray([.. summary.Parties.Select(Of)]),
        ["serials"] = summary.Serials,
        ["truncated"] = summary.Truncated,
    };

    private static JsonObject Of(ReachedParty party)
    {
        var document = new JsonObject
        {
            ["party"] = Ids.Hex(party.Party),
            ["name"] = party.Name,
            ["is_buyer"] = party.IsBuyer,
            ["lots"] = party.Lots,
        };
        if (party.AmountsVisible)
        {
            document["remaining_mg"] = party.RemainingMg;
        }

        return document;
    }
}
