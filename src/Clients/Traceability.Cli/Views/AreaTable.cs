using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Areas and their quotas for people.</summary>
internal static class AreaTable
{
    public static Spectre.Console.Table Of(IEnumerable<AreaView> areas)
    {
        var table = Tables.With("Area", "Name", "Quota of", "Season", "Harvested", "At most");
        foreach (var area in areas)
        {
            table.AddPlain(Ids.Short(area.Id), area.Area.Name, string.Empty, string.Empty, string.Empty, string.Empty);
            foreach (var quota in area.Quotas)
            {
                table.AddPlain(
                    string.Empty, string.Empty, $"{quota.Species}, {PlantWords.Parts.Of(quota.Part)}",
                    $"{TimeText.Format(quota.SeasonFromMs)} to {TimeText.Format(quota.SeasonUntilMs)}",
                    quota.MaximumMg > 0 ? MassText.Format(quota.HarvestedMg) : "-", quota.MaximumMg > 0 ? MassText.Format(quota.MaximumMg) : "-");
            }
        }

        return table;
    }
}
