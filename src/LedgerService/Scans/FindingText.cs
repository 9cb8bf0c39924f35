using System.Globalization;
using Traceability.LedgerCore.Labels;

namespace Traceability.LedgerService.Scans;

/// <summary>Findings as they are stored: "reason:measured:points", divided by spaces.</summary>
internal static class FindingText
{
    public static string Write(IEnumerable<SuspicionFinding> findings) =>
        string.Join(' ', findings.Select(finding =>
            string.Create(CultureInfo.InvariantCulture, $"{(int)finding.Reason}:{finding.Measured}:{finding.Points}")));

    public static IReadOnlyList<SuspicionFinding> Read(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).Select(parts => new SuspicionFinding(
            (SuspicionReason)int.Parse(parts[0], CultureInfo.InvariantCulture),
            long.Parse(parts[1], CultureInfo.InvariantCulture),
            int.Parse(parts[2], CultureInfo.InvariantCulture)))];
}
