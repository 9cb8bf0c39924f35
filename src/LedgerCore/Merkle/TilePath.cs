using System.Globalization;
using System.Text;

namespace Traceability.LedgerCore.Merkle;

/// <summary>Index and width as they stand in paths (C2SP tlog-tiles): <c>x001/x234/067.p/89</c>. One text for each.</summary>
internal static class TilePath
{
    public const int FullWidth = 256;

    private const string PartialMark = ".p/";

    // 2⁶⁴ has 20 digits: seven groups. The bound keeps parsing short whatever comes in.
    private const int MaxGroups = 7;

    public static string Format(ulong index, int width)
    {
        var text = new StringBuilder((index % 1000).ToString("D3", CultureInfo.InvariantCulture));
        for (var rest = index / 1000; rest > 0; rest /= 1000)
        {
            text.Insert(0, string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:D3}/"));
        }

        return width == FullWidth
            ? text.ToString()
            : text.Append(PartialMark).Append(width.ToString(CultureInfo.InvariantCulture)).ToString();
    }

    public static bool TryParse(ReadOnlySpan<char> text, out ulong index, out int width)
    {
        index = 0;
        width = FullWidth;
        var mark = text.IndexOf(PartialMark, StringComparison.Ordinal);
        if (mark >= 0)
        {
            if (!TryParseNumber(text[(mark + PartialMark.Length)..], FullWidth - 1, out width) || width == 0)
            {
                return false;
            }

            text = text[..mark];
        }

        return TryParseIndex(text, out index);
    }

    /// <summary>A decimal number with no sign and no leading zero, up to a three-digit bound.</summary>
    public static bool TryParseNumber(ReadOnlySpan<char> text, int max, out int number)
    {
        number = 0;
        return text.Length is >= 1 and <= 3
            && (text.Length == 1 || text[0] != '0')
            && TryParseDigits(text, out number)
            && number <= max;
    }

    private static bool TryParseIndex(ReadOnlySpan<char> text, out ulong index)
    {
        index = 0;
        for (var group = 0; group < MaxGroups; group++)
        {
            var slash = text.IndexOf('/');
            var isLast = slash < 0;
            var part = isLast ? text : text[..slash];
            if (!isLast && part is not ['x', ..])
            {
                return false;
            }

            var digits = isLast ? part : part[1..];
            if (digits.Length != 3 || !TryParseDigits(digits, out var value) || (group == 0 && !isLast && value == 0))
            {
                return false;
            }

            var next = ((UInt128)index * 1000) + (uint)value;
            if (next > ulong.MaxValue)
            {
                return false;
            }

            index = (ulong)next;
            if (isLast)
            {
                return true;
            }

            text = text[(slash + 1)..];
        }

        return false;
    }

    private static bool TryParseDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return true;
    }
}
