using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Quotas and what was harvested of them, for programs and for people.</summary>
internal static class QuotaUseView
{
    public static JsonObject Json(IEnumerable<QuotaUse> quotas) => new()
    {
        ["quotas"] = new JsonArray([.. quotas.Select(Json)]),
    };

    public static void Write(IAnsiConsole console, IEnumerable<QuotaUse> quotas)
    {
        var table = Tables.With("Area", "Name", "Operator", "Quota of", "Season", "At most", "Harvested", "Beyond", "Restored");
        foreach (var quota in quotas)
        {
            table.AddPlain(
                Ids.Short(quota.Area), quota.AreaName, Ids.Short(quota.Operator), $"{quota.Species}, {PlantWords.Parts.Of(quota.Part)}",
                $"{TimeText.Format(quota.SeasonFromMs)} to {TimeText.Format(quota.SeasonUntilMs)}", Mass(quota, quota.MaximumMg),
                Mass(quota, quota.HarvestedMg), quota.Over ? quota.AmountsVisible ? MassText.Format(quota.WithheldMg) : "yes" : "no", Mass(quota, quota.ResolvedMg));
        }

        console.WriteTable(table);
    }

    private static string Mass(QuotaUse quota, long milligrams) => quota.AmountsVisible ? MassText.Format(milligrams) : "-";

    private static JsonObject Json(QuotaUse quota)
    {
        var document = new JsonObject
        {
            ["quota"] = Ids.Hex(quota.Id),
            ["area"] = Ids.Hex(quota.Area),
            ["name"] = quota.AreaName,
            ["operator"] = Ids.Hex(quota.Operator),
            ["species"] = quota.Species,
            ["part"] = PlantWords.Parts.Of(quota.Part),
            ["from"] = TimeText.Format(quota.SeasonFromMs),
            ["until"] = TimeText.Format(quota.SeasonUntilMs),
            ["over"] = quota.Over,
        };
        if (quota.AmountsVisible)
        {
            document["state"] = PlantWords.States.Of(quota.MassState);
            document["maximum_mg"] = quota.MaximumMg;
            document["harvested_mg"] = quota.HarvestedMg;
            document["withheld_mg"] = quota.WithheldMg;
            document["resolved_mg"] = quota.ResolvedMg;
        }

        return document;
    }
}
