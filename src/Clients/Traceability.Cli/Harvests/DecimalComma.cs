using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Harvests;

/// <summary>
/// Numbers of a file whose cells no comma separates: office programs write such files where the comma separates decimals. One
/// comma and no dot is a decimal comma; where dots and commas could both group thousands, nothing is guessed.
/// </summary>
internal static class DecimalComma
{
    private const int GroupDigits = 3;

    /// <param name="text">The cell; what follows its last digit, a unit, is left as it is.</param>
    /// <param name="mayBeGrouped">Whether a number of thousands is possible here, so that "1.250" has two readings.</param>
    /// <param name="plain">The same with a decimal point.</param>
    /// <param name="fault">Why it cannot be read.</param>
    public static bool TryRead(string text, bool mayBeGrouped, out string plain, [NotNullWhen(false)] out TextFault? fault)
    {
        plain = CellText.Clean(text);
        fault = null;
        var end = plain.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var number = plain[..end];
        var (commas, dots) = (number.Count(letter => letter == ','), number.Count(letter => letter == '.'));
        if (commas > 0 && commas + dots > 1)
        {
            fault = new TextFault($"'{number}' groups its thousands.", "Leave thousands ungrouped, e.g. 1250,5");
        }
        else if (mayBeGrouped && commas == 0 && dots == 1 && IsGroup(number))
        {
            var parts = number.Split('.');
            fault = new TextFault(
                $"'{number}' can be read as {parts[0]},{parts[1]} or as {parts[0]}{parts[1]} in a file whose cells no comma separates.",
                $"Write {parts[0]},{parts[1]} or {parts[0]}{parts[1]}");
        }
        else
        {
            plain = number.Replace(',', '.') + plain[end..];
        }

        return fault is null;
    }

    // One to three digits, not led by a zero, and then exactly three: how thousands are grouped, and how 1.250 kg is weighed.
    private static bool IsGroup(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        return point is >= 1 and <= GroupDigits && number[0] is >= '1' and <= '9'
            && number.Length - point - 1 == GroupDigits && number.Remove(point, 1).All(char.IsAsciiDigit);
    }
}
