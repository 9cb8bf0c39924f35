using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who has not put right what it had to by its deadline works without the claim if it was major; else it is flagged.</summary>
internal static class NonConformitiesAreClosed
{
    public static void Note(RulingCase ruled)
    {
        var overdue = ruled.Book.Audits(ruled.Issuer).Items
            .SelectMany(audit => audit.Findings.Select(finding => (audit, finding)))
            .Where(pair => IsOverdue(pair.finding, ruled.OccurredAtMs))
            .ToArray();
        Note(ruled, overdue, V1.NonConformitySeverity.Major, Reasons.MajorNonConformityOpen);
        Note(ruled, overdue, V1.NonConformitySeverity.Minor, Reasons.MinorNonConformityOpen);
    }

    /// <summary>Whether its deadline has passed at a moment, Unix milliseconds, at which it was not closed.</summary>
    public static bool IsOverdue(AuditsRecord.Types.Finding finding, long momentMs) =>
        finding.Stated.DeadlineMs <= momentMs && (finding.ClosedFromMs == 0 || finding.ClosedFromMs > momentMs);

    private static void Note(
        RulingCase ruled,
        (AuditsRecord.Types.Item Audit, AuditsRecord.Types.Finding Finding)[] overdue,
        V1.NonConformitySeverity severity,
        Reason reason)
    {
        if (Array.Find(overdue, pair => pair.Finding.Stated.Severity == severity) is { Finding: not null } first)
        {
            ruled.Note(reason.NoticeOf(
                ("point", Text.Quote(first.Finding.Stated.Code)),
                ("audit", Text.Hex(first.Audit.Id)),
                ("deadline", Text.OfTime(first.Finding.Stated.DeadlineMs))));
        }
    }
}
