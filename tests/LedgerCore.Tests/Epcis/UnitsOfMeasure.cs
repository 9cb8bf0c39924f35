using System.Globalization;
using System.Text.RegularExpressions;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Epcis;

/// <summary>Units of mass as UN/ECE Recommendation 20 publishes them, read from its own table.</summary>
internal static partial class UnitsOfMeasure
{
    private const string Table = "data/codes/unece-units-of-measure.csv";

    private static readonly Lazy<Dictionary<string, decimal>> Masses = new(Read);

    /// <summary>Milligrams of one unit; null when the code is unknown or no unit of mass.</summary>
    public static decimal? MilligramsOf(string code) => Masses.Value.TryGetValue(code, out var milligrams) ? milligrams : null;

    private static Dictionary<string, decimal> Read()
    {
        var masses = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(SharedFile.Path(Table)))
        {
            // Status, code, name, description, level, symbol, conversion: the last may be quoted for its decimal comma.
            var code = line.Split(',', 3)[1];
            var conversion = line.EndsWith('"') ? line[(line.LastIndexOf(",\"", StringComparison.Ordinal) + 2)..^1] : line[(line.LastIndexOf(',') + 1)..];
            if (Kilograms(conversion) is { } kilograms)
            {
                masses[code] = kilograms * 1_000_000;
            }
        }

        return masses;
    }

    private static decimal? Kilograms(string conversion)
    {
        if (conversion == "kg")
        {
            return 1;
        }

        if (Power().Match(conversion) is { Success: true } power)
        {
            var exponent = power.Groups[1].Value.Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹⁻".IndexOf(digit, StringComparison.Ordinal)).ToArray();
            return Enumerable.Range(0, exponent[^1]).Aggregate(1m, (value, _) => exponent[0] == 10 ? value / 10 : value * 10);
        }

        return Number().Match(conversion) is { Success: true } number
            ? decimal.Parse(number.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture)
            : null;
    }

    [GeneratedRegex("^10([⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]) kg$")]
    private static partial Regex Power();

    [GeneratedRegex("^([0-9 ]+(,[0-9 ]+)?) kg$")]
    private static partial Regex Number();
}
