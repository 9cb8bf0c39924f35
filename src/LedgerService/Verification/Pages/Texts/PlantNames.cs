using System.Collections.Frozen;
using Traceability.LedgerService.Verification.Pages.Maps;

namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>Common names of plants that are collected wild and traded, in the languages of the pages.</summary>
internal static class PlantNames
{
    // The columns of the table after the scientific name.
    private static readonly string[] Tags = ["vi", "zh-Hans", "en", "fr", "de", "es"];

    private static readonly FrozenDictionary<string, string[]> Names =
        MapTable.Lines("texts.plants.tsv").ToFrozenDictionary(row => row[0], row => row[1..], StringComparer.OrdinalIgnoreCase);

    /// <summary>The name in a language; null where the table has none.</summary>
    /// <param name="species">Scientific name without author.</param>
    /// <param name="tag">BCP 47 tag of a page's language.</param>
    public static string? Of(string species, string tag) =>
        Names.TryGetValue(species, out var names) && Array.IndexOf(Tags, tag) is >= 0 and var column && names[column].Length > 0 ? names[column] : null;
}
