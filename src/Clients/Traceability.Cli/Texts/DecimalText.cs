using System.Diagnostics.CodeAnalysis;

namespace Traceability.Cli.Texts;

/// <summary>
/// A decimal number as digits and a power of ten, so that "12.3" is exactly 123 tenths. Never passes through floating point.
/// </summary>
/// <param name="Negative">A minus sign stood before it.</param>
/// <param name="Digits">The digits without the point, at most 24 of them.</param>
/// <param name="Fraction">How many of the digits stand after the point.</param>
internal readonly record struct DecimalText(bool Negative, UInt128 Digits, int Fraction)
{
    private const int MostDigits = 24;
    private const int MostShift = 9;

    /// <summary>Reads digits with at most one decimal point; no exponent, no grouping.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DecimalText number, [NotNullWhen(false)] out TextFault? fault)
    {
        number = default;
        fault = null;
        var negative = text is ['-' or '−', ..];
        var rest = text is ['-' or '−' or '+', ..] ? text[1..] : text;
        UInt128 digits = 0;
        var (count, fraction, point) = (0, 0, false);
        foreach (var letter in rest)
        {
            if (letter == '.' && !point)
            {
                point = true;
            }
            else if (char.IsAsciiDigit(letter) && ++count <= MostDigits)
            {
                digits = (digits * 10) + (UInt128)(letter - '0');
                fraction += point ? 1 : 0;
            }
            else
            {
                fault = FaultOf(text.ToString(), letter);
                return false;
            }
        }

        if (count == 0)
        {
            fault = new TextFault(text.IsEmpty ? "There is no number." : $"'{text}' is not a number.", "Write digits, e.g. 12.5");
            return false;
        }

        number = new DecimalText(negative, digits, fraction);
        return true;
    }

    /// <summary>The number times 10^power, rounded half away from zero; <paramref name="exact"/> tells whether anything was lost.</summary>
    public Int128 Scale(int power, out bool exact)
    {
        var shift = power - Fraction;
        exact = true;
        var value = (Int128)Digits;
        if (shift >= 0)
        {
            value *= PowerOfTen(Math.Min(shift, MostShift));
            exact = shift <= MostShift;
        }
        else
        {
            var unit = PowerOfTen(-shift);
            exact = value % unit == 0;
            value = (value + (unit / 2)) / unit;
        }

        return Negative ? -value : value;
    }

    private static Int128 PowerOfTen(int power)
    {
        Int128 value = 1;
        for (var i = 0; i < power; i++)
        {
            value *= 10;
        }

        return value;
    }

    private static TextFault FaultOf(string text, char letter) => letter switch
    {
        ',' => new TextFault(
            $"The comma in '{text}' can be read in two ways.",
            $"Write {text.Replace(',', '.')} if it separates the decimals, or {text.Replace(",", string.Empty, StringComparison.Ordinal)} if it separates the thousands."),
        '.' => new TextFault($"'{text}' has more than one decimal point.", "Leave thousands ungrouped, e.g. 1250.5"),
        _ when char.IsAsciiDigit(letter) => new TextFault("The number is too long.", $"Write at most {MostDigits} digits."),
        _ => new TextFault($"'{text}' is not a number.", "Write digits with a decimal point, e.g. 12.5"),
    };
}
