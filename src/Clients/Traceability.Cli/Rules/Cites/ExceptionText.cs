using System.Text.RegularExpressions;

namespace Traceability.Cli.Rules.Cites;

/// <summary>Which names a listing's words except: "Except ... Pereskia spp., ...", "Excludes Picrorhiza scrophulariiflora".</summary>
internal static partial class ExceptionText
{
    private static readonly HashSet<string> NoGenus = new(StringComparer.Ordinal)
    {
        "Appendix", "Except", "Excludes", "Included", "Includes", "Listed", "Only", "Originally", "Some", "Succulent", "The",
    };

    /// <summary>Species, and genera for all of their species.</summary>
    public static IReadOnlyList<string> Read(string words)
    {
        var start = Start().Match(words);
        if (!start.Success)
        {
            return [];
        }

        // What follows speaks of artificial propagation, not of what is listed.
        var excepting = words[start.Index..].Split("Artificially propagated")[0];
        return
        [
            .. Name().Matches(excepting)
                .Where(match => !NoGenus.Contains(match.Groups["genus"].Value))
                .Select(match => match.Groups["epithet"].Value == "spp." ? match.Groups["genus"].Value : match.Value)
                .Distinct(),
        ];
    }

    [GeneratedRegex("[Ee]xcept|Excludes")]
    private static partial Regex Start();

    [GeneratedRegex(@"\b(?<genus>[A-Z][a-z]{2,}) (?<epithet>spp\.|[a-z]{3,})")]
    private static partial Regex Name();
}
