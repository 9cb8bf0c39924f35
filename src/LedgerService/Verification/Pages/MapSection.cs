using Traceability.LedgerService.Verification.Pages.Maps;
using Traceability.LedgerService.Verification.Pages.Texts;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>A small map of where the goods come from: a circle that hides the place in more than a hundred kilometres, and the countries on the way.</summary>
internal static class MapSection
{
    // Circles on one map.
    private const int MaximumCells = 12;

    public static Html Of(ScanView view, PageText text)
    {
        var harvests = view.Steps.Where(step => step.Kind == ScanStepKind.Harvest).ToList();
        var cells = harvests.SelectMany(step => step.Cells).Distinct().Take(MaximumCells).ToList();
        var way = WayOf(view.Steps);
        var picture = cells.Count == 0 ? Html.Empty : MapDrawing.Of(cells, way);
        if (picture.Markup.Length == 0)
        {
            return Html.Empty;
        }

        var regions = string.Join(" · ", harvests.Select(step => text.RegionOf(step)).Distinct());
        var countries = string.Join(" → ", way.Select(country => CountryNames.Of(country, text.Tag)));
        return Html.Of(
            $"""
            <figure class="map">
            <svg viewBox="0 0 {MapFrame.Width} {MapFrame.Height}" role="img" aria-label="{text.Scan.MapTitle}: {regions}">{picture}</svg>
            <figcaption><b>{text.Scan.MapTitle}:</b> {regions}{(way.Count > 1 ? Html.Of($"<br><b>{text.Scan.MapWay}:</b> {countries}") : Html.Empty)}<br><small>{text.Scan.MapNote}</small></figcaption>
            </figure>

            """);
    }

    private static List<string> WayOf(IEnumerable<ScanStep> steps)
    {
        var way = new List<string>();
        foreach (var country in steps.Select(step => step.Country).Where(country => country.Length > 0))
        {
            if (way.Count == 0 || way[^1] != country)
            {
                way.Add(country);
            }
        }

        return way;
    }
}
