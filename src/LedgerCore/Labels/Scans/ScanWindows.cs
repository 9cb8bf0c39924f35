namespace Traceability.LedgerCore.Labels;

/// <summary>The busiest time among counts of scans. Windows begin on every day that has a scan.</summary>
internal static class ScanWindows
{
    /// <summary>Most visitors within so many days.</summary>
    public static long MostVisitors(IReadOnlyCollection<ScanCount> scans, int days) =>
        Best(scans, days, window => window.Sum(scan => scan.Visitors));

    /// <summary>Most countries that were the pack's place at the same time. Scans of no known country have no place.</summary>
    public static long MostPlaces(IReadOnlyCollection<ScanCount> scans) => Best(
        [.. scans.Where(scan => scan.Country.Length > 0)],
        SuspicionScale.PlaceDays,
        window => window.GroupBy(scan => scan.Country).Count(IsPlace));

    /// <summary>Most visitors outside the two busiest countries: a border has two sides.</summary>
    public static long MostScattered(IReadOnlyCollection<ScanCount> scans) => Best(
        [.. scans.Where(scan => scan.Country.Length > 0)],
        SuspicionScale.PlaceDays,
        window => window
            .GroupBy(scan => scan.Country)
            .Select(country => country.Sum(scan => scan.Visitors))
            .OrderDescending()
            .Skip(2)
            .Sum());

    /// <summary>Months, counted from 1970, that had enough visitors to count.</summary>
    public static long Months(IEnumerable<ScanCount> scans) => scans
        .GroupBy(scan => scan.Day / SuspicionScale.MonthDays)
        .Count(month => month.Sum(scan => scan.Visitors) >= SuspicionScale.MonthVisitors);

    /// <summary>Whether scans of one country, within one window, make it a place of the pack.</summary>
    public static bool IsPlace(IEnumerable<ScanCount> ofCountry)
    {
        var scans = ofCountry.ToList();
        return scans.Sum(scan => scan.Visitors) >= SuspicionScale.PlaceVisitors
            && scans.Select(scan => scan.Day).Distinct().Count() >= SuspicionScale.PlaceVisits;
    }

    private static long Best(IReadOnlyCollection<ScanCount> scans, int days, Func<IEnumerable<ScanCount>, long> measure)
    {
        var sorted = scans.OrderBy(scan => scan.Day).ToArray();
        var best = 0L;
        for (int first = 0, end = 0; first < sorted.Length && end < sorted.Length; first++)
        {
            // Another window of the same first day, or of the same end, holds no more.
            if (first > 0 && sorted[first].Day == sorted[first - 1].Day)
            {
                continue;
            }

            var before = end;
            while (end < sorted.Length && sorted[end].Day < sorted[first].Day + days)
            {
                end++;
            }

            if (end > before)
            {
                best = Math.Max(best, measure(new ArraySegment<ScanCount>(sorted, first, end - first)));
            }
        }

        return best;
    }
}
