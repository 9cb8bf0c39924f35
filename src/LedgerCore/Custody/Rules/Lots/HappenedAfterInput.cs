using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Nothing is made from what is not there yet.</summary>
internal static class HappenedAfterInput
{
    public static Refusal? Check(RulingCase ruled, LotKey key, LotRecord lot) => Check(ruled, key, lot.OccurredAtMs);

    /// <param name="madeAtMs">When the lot was made, or the step that is spoken of.</param>
    public static Refusal? Check(RulingCase ruled, LotKey key, long madeAtMs) => ruled.OccurredAtMs >= madeAtMs
        ? null
        : Reasons.OccurredBeforeInput.With(
            ("when", Text.OfTime(ruled.OccurredAtMs)), ("lot", $"{key}"), ("made", Text.OfTime(madeAtMs)));
}
