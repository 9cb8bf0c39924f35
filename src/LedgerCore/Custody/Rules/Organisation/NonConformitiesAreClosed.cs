using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who has not put right what it had to by its deadline works without the claim if it was major; else it is flagged.</summary>
internal static class NonConformitiesAreClosed
{
    /// <summary>Withholds.</summary>
    public static V1.Notice? CheckMajor(RulingCase ruled) => Check(ruled, V1.NonConformitySeverity.Major, Reasons.MajorNonConformityOpen);

    /// <summary>Flags.</summary>
    public static V1.Notice? CheckMinor(RulingCase ruled) => Check(ruled, V1.NonConformitySeverity.Minor, Reasons.MinorNonConformityOpen);

    private static V1.Notice? Check(RulingCase ruled, V1.NonConformitySeverity severity, Reason reason)
    {
        foreach (var audit in ruled.Book.Audits(ruled.Issuer).Items)
        {
            if (audit.Findings.FirstOrDefault(one => one.Stated.Severity == severity && IsOverdue(one, ruled.OccurredAtMs)) is { } overdue)
            {
                return reason.NoticeOf(
                    ("point", Text.Quote(overdue.Stated.Code)),
                    ("audit", Text.Hex(audit.Id)),
                    ("deadline", Text.OfTime(overdue.Stated.DeadlineMs)));
            }
        }

        return null;
    }

    // Due before the deadline: closed at that very moment is in time for what happens then.
    private static bool IsOverdue(AuditsRecord.Types.Finding finding, long momentMs) =>
        finding.Stated.DeadlineMs <= momentMs && (finding.ClosedFromMs == 0 || finding.ClosedFromMs > momentMs);
}
