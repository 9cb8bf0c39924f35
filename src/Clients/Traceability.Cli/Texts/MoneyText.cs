using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Traceability.Cli.Texts;

/// <summary>A price: "12.50 EUR", "310000 VND", to minor units of the currency (ISO 4217).</summary>
internal static class MoneyText
{
    private static readonly string[] NoMinorUnit =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly string[] ThreeDigits = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    public static bool TryParse(string text, out long minor, out string currency, [NotNullWhen(false)] out TextFault? fault)
    {
        minor = 0;
        currency = string.Empty;
        var words = CellText.Clean(text).Split(' ');
        if (words.Length != 2 || words[1].Length != 3 || words[1].AsSpan().ContainsAnyExceptInRange('A', 'Z'))
        {
            fault = new TextFault($"'{text}' is not a price.", "Write amount and currency, e.g. \"12.50 EUR\".");
            return false;
        }

        if (!DecimalText.TryParse(words[0], out var amount, out fault))
        {
            return false;
        }

        var digits = DigitsOf(words[1]);
        var value = amount.Scale(digits, out var exact);
        if (amount.Negative || !exact || value > long.MaxValue)
        {
            fault = new TextFault($"'{text}' is not a price in {words[1]}.", $"{words[1]} has {digits} decimals.");
            return false;
        }

        (minor, currency) = ((long)value, words[1]);
        return true;
    }

    /// <summary>"12.50 EUR".</summary>
    public static string Format(long minor, string currency)
    {
        var digits = DigitsOf(currency);
        var unit = digits switch { 0 => 1m, 3 => 1000m, _ => 100m };
        return (minor / unit).ToString($"F{digits}", CultureInfo.InvariantCulture) + " " + currency;
    }

    private static int DigitsOf(string currency) => NoMinorUnit.Contains(currency) ? 0 : ThreeDigits.Contains(currency) ? 3 : 2;
}
