using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Quotas for people.</summary>
internal static class QuotaTable
{
    public static Spectre.Console.Table Of(IEnumerable<AreaView> areas, DateTimeOffset now)
    {
        var table = Tables.With("Quota", "Area", "Of", "Season", "Harvested", "At most", "Withheld", "Restored", "Inventory", "Decisions");
        foreach (var (area, quota) in areas.SelectMany(area => area.Quotas.Select(quota => (area, quota))))
        {
            table.AddPlain(
                Ids.Short(quota.Id), area.Area.Name, $"{quota.Species}, {PlantWords.Parts.Of(quota.Part)}, {PlantWords.States.Of(quota.MassState)}",
                $"{TimeText.Format(quota.SeasonFromMs)} to {TimeText.Format(quota.SeasonUntilMs)}",
                Amount(quota, quota.HarvestedMg), Amount(quota, quota.MaximumMg), Amount(quota, quota.WithheldMg), Amount(quota, quota.ResolvedMg),
                quota.Inventory.Length > 0 ? $"{Ids.Short(quota.Inventory)}, due {TimeText.Format(quota.InventoryDueMs)}" : "-",
                QuotaDocument.IsFinal(quota, now) ? "final" : $"provisional, final from {TimeText.Format(quota.FinalFromMs)}");
        }

        return table;
    }

    // Nobody sets a quota of nothing: without a maximum the ledger shows no amounts to this caller.
    private static string Amount(QuotaView quota, long massMg) => quota.MaximumMg > 0 ? MassText.Format(massMg) : "-";
}
