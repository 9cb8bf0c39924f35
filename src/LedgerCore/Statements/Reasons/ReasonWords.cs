using System.Collections.Frozen;
using System.Reflection;
using Google.Protobuf;

namespace Traceability.LedgerCore.Statements;

/// <summary>
/// The catalogue of reasons in every language that it is told in: English in <see cref="Reasons"/>, the others in the tables of
/// Words/, one line a code: code, sentence and way out, separated by tabs.
/// </summary>
public static class ReasonWords
{
    /// <summary>Language tag of the catalogue's own words.</summary>
    public const string English = "en";

    private static readonly FrozenDictionary<string, FrozenDictionary<string, Reason>> Translations =
        new[] { "vi", "zh" }.ToFrozenDictionary(language => language, Read, StringComparer.Ordinal);

    /// <summary>Every language, as two-letter tag.</summary>
    public static IReadOnlyList<string> Languages { get; } = [English, .. Translations.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The reason in another language; in English where the language or the translation is not there.</summary>
    public static Reason In(string language, Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Translations.TryGetValue(language, out var table) && table.TryGetValue(reason.Code, out var told) ? told : reason;
    }

    /// <summary>
    /// Sentence and way out of a code with its values, in a language; null when the catalogue does not have the code, as when a
    /// newer ledger answers.
    /// </summary>
    public static Refusal? Say(string language, string code, IEnumerable<KeyValuePair<string, string>> values) =>
        Reasons.TryGet(code, out var reason)
            ? new Refusal(In(language, reason), new Dictionary<string, string>(values, StringComparer.Ordinal))
            : null;

    /// <summary>The codes that a language tells.</summary>
    internal static IEnumerable<string> CodesIn(string language) => Translations[language].Keys;

    private static FrozenDictionary<string, Reason> Read(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"reasons.{language}.tsv")!;
        return ByteString.FromStream(stream).ToStringUtf8()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToFrozenDictionary(words => words[0], words => Translated(words[0], words[1], words[2]), StringComparer.Ordinal);
    }

    private static Reason Translated(string code, string sentence, string wayOut) => Reasons.TryGet(code, out var reason)
        ? reason with { Sentence = sentence, WayOut = wayOut }
        : new Reason(code, ReasonKind.Refused, sentence, wayOut);
}
