using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Nothing is made from what is not there yet.</summary>
internal static class HappenedAfterInput
{
    public static Refusal? Check(RulingCase ruled, LotKey key, LotRecord lot) => ruled.OccurredAtMs >= lot.OccurredAtMs
        ? null
        : Reasons.OccurredBeforeInput.With(
            ("when", Text.OfTime(ruled.OccurredAtMs)), ("lot", $"{key}"), ("made", Text.OfTime(lot.OccurredAtMs)));
}
