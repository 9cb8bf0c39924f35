using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A status holds from when it was decided at the earliest: what was certified before stays certified.</summary>
internal static class StatusHoldsFromNowOn
{
    public static Refusal? Check(RulingCase ruled, long fromMs) => fromMs >= ruled.OccurredAtMs
        ? null
        : Reasons.StatusReachesBack.With(
            ("from", Text.OfTime(fromMs)), ("when", Text.OfTime(ruled.OccurredAtMs)));
}
