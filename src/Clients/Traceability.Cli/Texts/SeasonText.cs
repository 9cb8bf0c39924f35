using System.Diagnostics.CodeAnalysis;

namespace Traceability.Cli.Texts;

/// <summary>A season: "2026-03-01..2026-10-31", the last day included, the end not. Days of UTC unless said otherwise.</summary>
internal sealed record SeasonText(DateTimeOffset From, DateTimeOffset Until)
{
    private const string Example = "Write first and last day, e.g. 2026-03-01..2026-10-31.";

    /// <summary>The same days where they begin at another offset from UTC.</summary>
    public SeasonText In(TimeSpan offset) => new(new DateTimeOffset(From.DateTime, offset), new DateTimeOffset(Until.DateTime, offset));

    public static bool TryParse(string text, out SeasonText season, [NotNullWhen(false)] out TextFault? fault)
    {
        season = null!;
        var days = text.Split("..");
        if (days.Length != 2)
        {
            fault = new TextFault($"'{text}' is no season.", Example);
            return false;
        }

        if (!TryDay(days[0], out var from, out fault) || !TryDay(days[1], out var last, out fault))
        {
            return false;
        }

        if (last < from)
        {
            fault = new TextFault($"The season '{text}' ends before it begins.", Example);
            return false;
        }

        season = new SeasonText(from, last.AddDays(1));
        return true;
    }

    private static bool TryDay(string text, out DateTimeOffset day, [NotNullWhen(false)] out TextFault? fault)
    {
        var good = DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date);
        day = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        fault = good ? null : new TextFault($"'{text}' is no day.", Example);
        return good;
    }
}
