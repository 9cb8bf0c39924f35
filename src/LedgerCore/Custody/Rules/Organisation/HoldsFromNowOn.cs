using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>What organisations may do changes from now on: nothing that was done becomes right or wrong afterwards.</summary>
internal static class HoldsFromNowOn
{
    public static Refusal? Check(RulingCase ruled, string field, long fromMs) => fromMs >= ruled.OccurredAtMs
        ? null
        : Reasons.RightReachesBack.With(
            ("field", field), ("value", Text.OfTime(fromMs)), ("when", Text.OfTime(ruled.OccurredAtMs)));
}
