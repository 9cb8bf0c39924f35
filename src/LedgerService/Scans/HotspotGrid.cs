using System.Globalization;

namespace Traceability.LedgerService.Scans;

/// <summary>
/// The public grid: fixed cells, none with fewer than <see cref="Crowd"/> records, numbers rounded down to its multiples, and only months
/// that have ended. So one record more or less changes nothing that is shown but at a multiple, and asking often or otherwise tells no more.
/// </summary>
internal static class HotspotGrid
{
    /// <summary>Fewest records of a cell (k of k-anonymity).</summary>
    public const int Crowd = 5;

    /// <param name="records">The day on which each began to count, and its countries.</param>
    /// <param name="today">UTC day, counted from 1970-01-01.</param>
    public static IReadOnlyList<HotspotCell> Of(IEnumerable<(int Day, IEnumerable<string> Countries)> records, int today)
    {
        var running = MonthOf(today);
        return [.. records
            .SelectMany(record => record.Countries
                .Where(country => country.Length > 0)
                .Distinct()
                .Select(country => (Month: MonthOf(record.Day), country)))
            .Where(record => string.CompareOrdinal(record.Month, running) < 0)
            .GroupBy(record => record)
            .Select(cell => new HotspotCell(cell.Key.Month, cell.Key.country, cell.Count() / Crowd * Crowd))
            .Where(cell => cell.AtLeast > 0)
            .OrderByDescending(cell => cell.Month, StringComparer.Ordinal)
            .ThenBy(cell => cell.Country, StringComparer.Ordinal)];
    }

    /// <summary>The first day of the first month that begins on a day or later: what is older may be deleted by halves.</summary>
    public static int FirstMonth(int day)
    {
        while (DateTimeOffset.FromUnixTimeSeconds(day * 86_400L).Day != 1)
        {
            day++;
        }

        return day;
    }

    private static string MonthOf(int day) =>
        DateTimeOffset.FromUnixTimeSeconds(day * 86_400L).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
