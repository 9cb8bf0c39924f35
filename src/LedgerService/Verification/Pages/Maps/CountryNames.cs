using System.Collections.Frozen;

namespace Traceability.LedgerService.Verification.Pages.Maps;

/// <summary>Names of countries in the languages of the pages. Made by eng/outlines.mjs from CLDR.</summary>
internal static class CountryNames
{
    // The columns of the table.
    private static readonly string[] Tags = ["vi", "zh-Hans", "en", "fr", "de", "es"];

    private static readonly FrozenDictionary<string, string[]> Names =
        MapTable.Lines("maps.countries.tsv").ToFrozenDictionary(row => row[0], row => row[1..], StringComparer.Ordinal);

    /// <summary>A country's name; its code where the table does not have it.</summary>
    /// <param name="tag">BCP 47 tag of a page's language.</param>
    public static string Of(string country, string tag) =>
        Names.TryGetValue(country, out var names) && Array.IndexOf(Tags, tag) is >= 0 and var column ? names[column] : country;
}
