using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Nothing is recorded before it has happened; clocks may differ by five minutes.</summary>
internal static class HappenedByNow
{
    private const long ClockToleranceMs = 5 * 60 * 1000;

    public static Refusal? Check(RulingCase ruled) => ruled.OccurredAtMs <= ruled.RecordedAtMs + ClockToleranceMs
        ? null
        : Reasons.OccurredInFuture.With(("when", Text.OfTime(ruled.OccurredAtMs)), ("now", Text.OfTime(ruled.RecordedAtMs)));
}
