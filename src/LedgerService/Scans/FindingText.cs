using System.Globalization;
using Traceability.LedgerCore.Labels;

namespace Traceability.LedgerService.Scans;

/// <summary>
/// Findings as they are stored: "reason:measured:points", divided by spaces. Where somebody looked into the code and found nothing,
/// "0:day:0" stands before them: the last such UTC day.
/// </summary>
internal static class FindingText
{
    private const int LookedInto = 0;

    public static string Write(IEnumerable<SuspicionFinding> findings, int? lookedIntoOn = null)
    {
        var all = lookedIntoOn is { } day ? findings.Prepend(new SuspicionFinding(LookedInto, day, 0)) : findings;
        return string.Join(' ', all.Select(finding =>
            string.Create(CultureInfo.InvariantCulture, $"{(int)finding.Reason}:{finding.Measured}:{finding.Points}")));
    }

    public static IReadOnlyList<SuspicionFinding> Read(string text) => [.. All(text).Where(finding => finding.Reason != LookedInto)];

    /// <summary>The day on which somebody looked into it; null where nobody did.</summary>
    public static int? LookedIntoOn(string text) =>
        All(text).Where(finding => finding.Reason == LookedInto).Select(finding => (int?)finding.Measured).FirstOrDefault();

    private static IEnumerable<SuspicionFinding> All(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).Select(parts => new SuspicionFinding(
            (SuspicionReason)int.Parse(parts[0], CultureInfo.InvariantCulture),
            long.Parse(parts[1], CultureInfo.InvariantCulture),
            int.Parse(parts[2], CultureInfo.InvariantCulture)));
}
