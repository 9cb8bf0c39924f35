using System.Text.RegularExpressions;

namespace Traceability.Cli.Rules.Cites;

/// <summary>
/// Names out of "Name Author, Name Author". Authors hold commas too ("Garay, Hamer &amp; Siegerist"), so a piece that does not begin as a
/// name does belongs to the author before it.
/// </summary>
internal static partial class SynonymText
{
    // Small words of author citations that look like an epithet.
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "auct", "auctt", "and", "da", "de", "del", "den", "der", "des", "di", "do", "dos", "du", "emend", "et", "ex", "fil", "hort", "in",
        "ined", "la", "le", "ms", "nom", "non", "nud", "pro", "sensu", "sic", "ssp", "subsp", "van", "var", "von", "zu",
    };

    private static readonly string[] Ranks = ["var.", "subsp.", "ssp.", "f.", "fa."];

    /// <param name="text">The cell.</param>
    /// <param name="ofGenus">Whether a single capitalised word is a name here.</param>
    /// <param name="unread">Pieces that are no name: parts of authors, as far as can be told.</param>
    public static IReadOnlyList<string> Read(string text, bool ofGenus, out IReadOnlyList<string> unread)
    {
        var (names, others) = (new List<string>(), new List<string>());
        foreach (var piece in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (NameOf(piece.Split(' ', StringSplitOptions.RemoveEmptyEntries), ofGenus) is { } name)
            {
                names.Add(name);
            }
            else
            {
                others.Add(piece);
            }
        }

        unread = others;
        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static string? NameOf(string[] words, bool ofGenus)
    {
        if (words.Length == 0 || !Genus().IsMatch(words[0]))
        {
            return null;
        }

        var hybrid = words.Length > 2 && words[1] is "x" or "×";
        var rest = words[(hybrid ? 2 : 1)..];
        if (rest.Length == 0 || !IsEpithet(rest[0]))
        {
            return ofGenus && !hybrid ? words[0] : null;
        }

        var name = $"{words[0]}{(hybrid ? " x" : "")} {rest[0]}";
        return rest switch
        {
            [_, var rank, var below, ..] when Ranks.Contains(rank) && IsEpithet(below) => $"{name} {rank} {below}",
            [_, var below, ..] when IsEpithet(below) => $"{name} {below}",
            _ => name,
        };
    }

    private static bool IsEpithet(string word) => Epithet().IsMatch(word) && !Small.Contains(word);

    [GeneratedRegex(@"^\p{Lu}[\p{Ll}-]{2,}$")]
    private static partial Regex Genus();

    [GeneratedRegex(@"^\p{Ll}[\p{Ll}-]{2,}$")]
    private static partial Regex Epithet();
}
