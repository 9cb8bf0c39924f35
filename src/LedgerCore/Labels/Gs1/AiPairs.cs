using System.Collections.Frozen;

namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>
/// Which identifiers may stand together on one thing: some need others beside them, some bar others (GS1 General Specifications §4.14,
/// GS1 Barcode Syntax Dictionary). A link whose identifiers do not go together is still a link; what it says of a pack is not believed.
/// </summary>
public static partial class AiPairs
{
    private const string SameMeasure = "same";

    // Both by identifier: groups of which one must be there whole, and patterns of which none may be.
    private static readonly FrozenDictionary<string, string[][]> NeedsOf =
        Read(Needs, (_, words) => words.Select(group => group.Split('+')).ToArray());

    private static readonly FrozenDictionary<string, string[]> BarsOf =
        Read(Bars, (code, words) => words.Select(word => word == SameMeasure ? $"{code[..^1]}n" : word).ToArray());

    /// <summary>Whether each of the elements has what it needs beside it, and nothing that it bars.</summary>
    public static bool Hold(IEnumerable<Gs1Element> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        string[] codes = [.. elements.Select(element => element.Ai.Code).Distinct()];
        return Array.TrueForAll(codes, code =>
            (!NeedsOf.TryGetValue(code, out var groups) || groups.Any(group => Array.TrueForAll(group, pattern => IsThere(pattern, codes))))
            && (!BarsOf.TryGetValue(code, out var patterns)
                || !patterns.Any(pattern => IsThere(pattern, codes.Where(other => other != code)))));
    }

    private static bool IsThere(string pattern, IEnumerable<string> codes) => codes.Any(code => IsOf(pattern, code));

    private static bool IsOf(string pattern, string code) =>
        pattern.Length == code.Length && pattern.Zip(code).All(pair => pair.First == 'n' || pair.First == pair.Second);

    private static FrozenDictionary<string, T> Read<T>(string rows, Func<string, string[], T> made) => rows
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Trim().Split(": "))
        .SelectMany(row => row[0].Split(',').SelectMany(Codes).Select(code => (Code: code, Of: made(code, row[1].Split(' ')))))
        .ToFrozenDictionary(pair => pair.Code, pair => pair.Of, StringComparer.Ordinal);

    private static IEnumerable<string> Codes(string pattern) => AiTable.All.Select(ai => ai.Code).Where(code => IsOf(pattern, code));
}
