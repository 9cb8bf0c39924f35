using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Traceability.Cli.Texts;

/// <summary>Latitudes and longitudes in decimal degrees, to whole units of 1e-7 degree (about 1 cm), rounded half away from zero.</summary>
internal static class DegreeText
{
    /// <summary>1e-7 degrees in a degree, as a power of ten.</summary>
    private const int Power = 7;

    private static readonly SearchValues<char> Sexagesimal = SearchValues.Create("°'\"′″NSEWnsew");

    /// <summary>-90 to 90.</summary>
    public static bool TryParseLatitude(string text, out int e7, [NotNullWhen(false)] out TextFault? fault) =>
        TryParse(text, "latitude", 90, out e7, out fault);

    /// <summary>-180 to 180.</summary>
    public static bool TryParseLongitude(string text, out int e7, [NotNullWhen(false)] out TextFault? fault) =>
        TryParse(text, "longitude", 180, out e7, out fault);

    /// <summary>"22.1456780": seven decimals, always.</summary>
    public static string Format(int e7) => ((decimal)e7 / 10_000_000m).ToString("0.0000000", CultureInfo.InvariantCulture);

    private static bool TryParse(string text, string name, int most, out int e7, [NotNullWhen(false)] out TextFault? fault)
    {
        e7 = 0;
        var clean = CellText.Clean(text);
        if (clean.AsSpan().ContainsAny(Sexagesimal))
        {
            fault = new TextFault($"'{clean}' is not in decimal degrees.", "Write e.g. 22.145678; south and west are negative.");
            return false;
        }

        if (!DecimalText.TryParse(clean, out var number, out fault))
        {
            return false;
        }

        var value = number.Scale(Power, out _);
        if (Int128.Abs(value) > (Int128)most * 10_000_000)
        {
            fault = new TextFault($"A {name} of {clean} does not exist.", $"It lies between -{most} and {most}; are latitude and longitude swapped?");
            return false;
        }

        e7 = (int)value;
        return true;
    }
}
