using static Traceability.LedgerCore.Labels.SuspicionReason;

namespace Traceability.LedgerCore.Labels;

/// <summary>
/// Judges whether a code may be copied, by nothing but counts of its scans. The order in which they are given makes no difference, and more
/// of what a reason counts never lowers the score (docs/scans.md).
/// </summary>
public static class CloneSuspicion
{
    /// <summary>The suspicion about one serial of a batch.</summary>
    /// <param name="scans">All that is kept of its scans.</param>
    public static Suspicion OfPack(IEnumerable<ScanCount> scans)
    {
        var counts = scans.Where(scan => scan.Kind is not (ScanKind.Invented or ScanKind.Batch)).ToList();
        var outside = counts.Where(scan => scan.Kind != ScanKind.Inner).ToList();
        return Of(
        [
            (ManyPlaces, ScanWindows.MostPlaces(counts)),
            (Scattered, ScanWindows.MostScattered(counts)),
            (TooOften, ScanWindows.MostVisitors(outside, SuspicionScale.MonthDays)),
            (TooLong, ScanWindows.Months(outside)),
            (BeforeActivation, Visitors(counts, ScanKind.Early)),
            (AfterOpening, AfterOpeningOf(counts)),
            (OpenedOften, Visitors(counts, ScanKind.Inner)),
            (AfterVoid, Visitors(counts, ScanKind.Void)),
            (AfterRecall, Visitors(counts, ScanKind.Recalled)),
        ]);
    }

    /// <summary>The suspicion about a batch as a whole: somebody prints serials that it does not have.</summary>
    /// <param name="scans">Its scans with invented serials; others are not looked at.</param>
    /// <param name="good">Visitors of the batch's real serials in any thirty days, the busiest: slips are measured against it.</param>
    public static Suspicion OfBatch(IEnumerable<ScanCount> scans, long good)
    {
        var invented = ScanWindows.MostVisitors([.. scans.Where(scan => scan.Kind == ScanKind.Invented)], SuspicionScale.MonthDays);
        return Of([(InventedSerials, Math.Max(0, invented - (good * SuspicionScale.SlipsPercent / 100)))]);
    }

    /// <summary>Countries that scans made places of the pack, ever; those of no known country have none.</summary>
    public static IEnumerable<string> PlacesOf(IEnumerable<ScanCount> scans) => scans
        .Where(scan => scan.Country.Length > 0)
        .GroupBy(scan => scan.Country)
        .Where(ScanWindows.IsPlace)
        .Select(country => country.Key);

    private static Suspicion Of(IEnumerable<(SuspicionReason Reason, long Measured)> measures) => new(
        [.. measures
            .Select(measure => new SuspicionFinding(measure.Reason, measure.Measured, SuspicionScale.PointsOf(measure.Reason, measure.Measured)))
            .Where(finding => finding.Points > 0)]);

    private static long Visitors(IEnumerable<ScanCount> counts, ScanKind kind) => counts.Where(scan => scan.Kind == kind).Sum(scan => scan.Visitors);

    private static long AfterOpeningOf(IReadOnlyCollection<ScanCount> counts)
    {
        var opened = counts.Where(scan => scan.Kind == ScanKind.Inner).Select(scan => (int?)scan.Day).Min();
        return opened is null
            ? 0
            : counts.Where(scan => scan.Kind != ScanKind.Inner && scan.Day > opened + SuspicionScale.HouseholdDays).Sum(scan => scan.Visitors);
    }
}
