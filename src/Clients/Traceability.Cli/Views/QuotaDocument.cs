using System.Text.Json.Nodes;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>A quota as a JSON document. Amounts are left out when the ledger does not show them to this caller.</summary>
internal static class QuotaDocument
{
    public static JsonObject Of(AreaView area, QuotaView quota, DateTimeOffset now)
    {
        var document = Of(quota);
        document["area"] = Ids.Hex(area.Id);
        document["decisions"] = IsFinal(quota, now) ? "final" : "provisional";
        return document;
    }

    public static JsonObject Of(QuotaView quota)
    {
        var document = new JsonObject
        {
            ["quota"] = Ids.Hex(quota.Id),
            ["species"] = quota.Species,
            ["part"] = PlantWords.Parts.Of(quota.Part),
            ["state"] = PlantWords.States.Of(quota.MassState),
            ["from"] = TimeText.Format(quota.SeasonFromMs),
            ["until"] = TimeText.Format(quota.SeasonUntilMs),
            ["maximum_mg"] = quota.MaximumMg,
            ["harvested_mg"] = quota.HarvestedMg,
            ["withheld_mg"] = quota.WithheldMg,
            ["resolved_mg"] = quota.ResolvedMg,
            ["final_from"] = TimeText.Format(quota.FinalFromMs),
        };
        if (quota.Inventory.Length > 0)
        {
            document["inventory"] = Ids.Hex(quota.Inventory);
            document["inventory_due"] = TimeText.Format(quota.InventoryDueMs);
        }

        return document;
    }

    /// <summary>Whether no harvest that comes late can change a decision of the season any more.</summary>
    public static bool IsFinal(QuotaView quota, DateTimeOffset now) => now.ToUnixTimeMilliseconds() >= quota.FinalFromMs;
}
