using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Traceability.Cli.Rules.Cites;

/// <summary>Which populations a listing's words name.</summary>
internal static partial class PopulationText
{
    // UN M49 regions 005, 013, 021 and 029.
    private const string Americas =
        "AG AI AR AW BB BL BM BO BQ BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI";

    private static readonly Dictionary<string, string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["the Russian Federation"] = "RU",
        ["Madagascar"] = "MG",
        ["Argentina"] = "AR",
        ["Brazil"] = "BR",
        ["India"] = "IN",
        ["Mexico"] = "MX",
        ["Nepal"] = "NP",
    };

    /// <summary>False when the words name populations that are not understood.</summary>
    /// <param name="words">Of the listing.</param>
    /// <param name="codes">Ascending; empty for all populations.</param>
    public static bool TryRead(string words, [NotNullWhen(true)] out IReadOnlyList<string>? codes)
    {
        codes = [];
        if (!words.Contains("opulation", StringComparison.Ordinal) || words.TrimEnd('.', ' ').EndsWith("All populations", StringComparison.Ordinal))
        {
            return true;
        }

        if (words.Contains("All populations in the Americas", StringComparison.Ordinal))
        {
            codes = Americas.Split(' ');
            return true;
        }

        codes = Which().Match(words) is { Success: true } match ? Codes(match.Groups["which"].Value) : null;
        return codes is not null;
    }

    private static string[]? Codes(string text)
    {
        var codes = Joint().Split(text).Select(one => IsCode().IsMatch(one) ? one : Named.GetValueOrDefault(one, "")).ToArray();
        Array.Sort(codes, StringComparer.Ordinal);
        return codes.Contains("") ? null : [.. codes.Distinct()];
    }

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex IsCode();

    [GeneratedRegex(", and |, | and ")]
    private static partial Regex Joint();

    [GeneratedRegex(@"[Pp]opulations? of (?<which>[^.;]+)")]
    private static partial Regex Which();
}
