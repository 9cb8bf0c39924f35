using System.Collections.Frozen;
using System.Reflection;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerService.Listings;

/// <summary>The sentences of <see cref="ListingRules"/> in other languages: the tables of Words/, as those of other reasons.</summary>
internal static class ListingWords
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string[]>> Tables = ReasonWords.Languages
        .Where(language => language != ReasonWords.English)
        .ToFrozenDictionary(language => language, Read, StringComparer.Ordinal);

    /// <summary>The reason in a language; in English where there is no translation.</summary>
    public static Reason In(string language, Reason reason) => Tables.TryGetValue(language, out var table) && table.TryGetValue(reason.Code, out var words)
        ? reason with { Sentence = words[1], WayOut = words[2] }
        : reason;

    private static FrozenDictionary<string, string[]> Read(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"listings.{language}.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToFrozenDictionary(words => words[0], StringComparer.Ordinal);
    }
}
