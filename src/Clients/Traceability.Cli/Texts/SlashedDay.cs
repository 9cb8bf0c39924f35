using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Traceability.Cli.Texts;

/// <summary>Days with slashes, "14/06/2026", which are read only where one reading is possible or was asked for.</summary>
internal static class SlashedDay
{
    /// <summary>The words for <see cref="DayOrder"/>.</summary>
    public static readonly Names<DayOrder> Orders = new(
        "an order of day and month", (DayOrder.DayMonthYear, "dmy|dd/mm/yyyy"), (DayOrder.MonthDayYear, "mdy|mm/dd/yyyy"));

    /// <summary>
    /// "2026-06-14 07:40" for "14/06/2026 07:40"; a text without slashes stays as it is. Without an <paramref name="order"/>
    /// only a first number above 12 is understood: it cannot be a month.
    /// </summary>
    public static bool TryTurn(string text, DayOrder? order, out string turned, [NotNullWhen(false)] out TextFault? fault)
    {
        turned = text;
        fault = null;
        var end = text.AsSpan().IndexOfAny(' ', 'T');
        var written = end < 0 ? text : text[..end];
        var words = written.Split('/');
        if (words.Length != 3 || !TryNumber(words[0], 2, out var first) || !TryNumber(words[1], 2, out var second) || !TryNumber(words[2], 4, out var year))
        {
            return true;
        }

        order ??= first > 12 ? DayOrder.DayMonthYear : null;
        if (order is null)
        {
            fault = second > 12
                ? new TextFault($"'{written}' can only be month/day.", "Give --dates mdy, or write year-month-day, e.g. 2026-06-14")
                : new TextFault($"'{written}' can be read as day/month or month/day.", "Give --dates dmy or --dates mdy, or write year-month-day, e.g. 2026-06-14");
            return false;
        }

        var (day, month) = order == DayOrder.DayMonthYear ? (first, second) : (second, first);
        if (month is < 1 or > 12 || year < 1 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            fault = new TextFault($"There is no day '{written}' when it is read as {(order == DayOrder.DayMonthYear ? "day/month/year" : "month/day/year")}.", "Mend the day, or write year-month-day, e.g. 2026-06-14");
            return false;
        }

        turned = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}{text[written.Length..]}");
        return true;
    }

    private static bool TryNumber(string word, int digits, out int number)
    {
        number = 0;
        return word.Length <= digits && (digits == 2 || word.Length == digits) && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
