namespace Traceability.LedgerService.Verification.Pages.Maps;

/// <summary>Coarse outlines of all countries, to a tenth of a degree. Made by eng/outlines.mjs from Natural Earth, which is in the public domain.</summary>
internal static class Outlines
{
    public static IReadOnlyList<Outline> All { get; } =
        [.. MapTable.Lines("maps.outlines.tsv").Select(row => new Outline(row[0], [.. row.Skip(1).Select(MapRing.Parse)]))];

    private static Dictionary<string, Outline> ByCountry { get; } =
        All.Where(outline => outline.Country != "-").DistinctBy(outline => outline.Country).ToDictionary(outline => outline.Country);

    /// <summary>A country's outline; null for one that is too small to have any.</summary>
    public static Outline? Of(string country) => ByCountry.GetValueOrDefault(country);
}
