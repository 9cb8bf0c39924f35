using System.Globalization;

namespace Traceability.Cli.Harvests;

/// <summary>Dates and times as workbooks store them: days, with the time of day as a fraction (ECMA-376 part 1 §18.17.4.1).</summary>
internal static class DayNumber
{
    private const int SecondsPerDay = 86_400;

    /// <summary>"2026-03-14 06:30:00" for 46095.2708333333; the text itself when it is no day of the years 1900 to 9999.</summary>
    public static string ToText(string number, bool from1904)
    {
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) || days is < 61 or > 2_950_000)
        {
            return number;
        }

        // Day 1 is 1900-01-01, but the numbering holds a 29 February 1900 that never was: counted from 61 on, day 0 is 1899-12-30.
        var zero = from1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, 30);
        var moment = zero.AddSeconds((long)Math.Round(days * SecondsPerDay));
        return moment.ToString(days == decimal.Truncate(days) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>"06:30:00" for 0.2708333333.</summary>
    public static string ToClock(string number) =>
        decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is >= 0 and < 1
            ? TimeSpan.FromSeconds((long)Math.Round(part * SecondsPerDay)).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture)
            : number;
}
