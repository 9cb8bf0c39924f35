using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>What is recorded long after it happened carries no claim (DESIGN §4).</summary>
internal static class RecordedInTime
{
    public static V1.Notice? Check(RulingCase ruled)
    {
        var (late, limit) = (ruled.RecordedAtMs - ruled.OccurredAtMs, RulesInForce.LatenessMs(ruled));
        return late <= limit ? null : Reasons.RecordedLate.NoticeOf(("late", Text.OfDuration(late)), ("limit", Text.OfDuration(limit)));
    }
}
