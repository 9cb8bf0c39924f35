using System.Collections.Frozen;

namespace Traceability.LedgerCore.Labels.Gs1.Compression;

/// <summary>
/// Codes of eight bits for identifiers that often go together (GS1 Digital Link Standard: Compression, table of optimisations).
/// </summary>
internal static class PairCodes
{
    private static readonly FrozenDictionary<string, string[]> All = Rows().ToFrozenDictionary(row => row.Code, row => row.Ais);

    // The one that saves most digits, the first of equals.
    private static readonly (string Code, string[] Ais)[] BySaving =
        [.. Rows().OrderByDescending(row => row.Ais.Sum(ai => ai.Length)).ThenBy(row => row.Code, StringComparer.Ordinal)];

    /// <summary>The identifiers of a code; null when it has none.</summary>
    public static string[]? Find(string code) => All.GetValueOrDefault(code);

    /// <summary>The best code for some of the identifiers; null when none fits.</summary>
    public static (string Code, string[] Ais)? Best(IEnumerable<string> among)
    {
        var present = among.ToHashSet();
        var best = Array.Find(BySaving, row => row.Ais.All(present.Contains));
        return best.Code is null ? null : best;
    }

    private static IEnumerable<(string Code, string[] Ais)> Rows() =>
    [
        ("0A", ["01", "22"]), ("0B", ["01", "10"]), ("0C", ["01", "21"]), ("0D", ["01", "17"]), ("0E", ["01", "7003"]),
        ("0F", ["01", "30"]),
        ("1A", ["01", "10", "21", "17"]), ("1B", ["01", "15"]), ("1C", ["01", "11"]), ("1D", ["01", "16"]), ("1E", ["01", "91"]),
        ("1F", ["01", "10", "15"]), ("9A", ["8010", "8011"]), ("9B", ["8017", "8019"]), ("9C", ["8018", "8019"]), ("9D", ["414", "254"]),
        .. Range('2', "ABCDEF", "01", "310"), .. Range('3', "ABCDEF", "01", "320"),
        .. Range('A', "0123456789", "01", "392"), .. Range('C', "0123456789", "255", "390"), .. Range('C', "ABCD", "255", "394"),
    ];

    private static IEnumerable<(string Code, string[] Ais)> Range(char first, string seconds, string key, string series) =>
        seconds.Select((second, place) => ($"{first}{second}", (string[])[key, $"{series}{place}"]));
}
