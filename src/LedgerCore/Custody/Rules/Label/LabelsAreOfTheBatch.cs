using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Places lie within the batch.</summary>
internal static class LabelsAreOfTheBatch
{
    public static Refusal? Check(LabelBatchRecord batch, IReadOnlyList<V1.LabelRange> ranges)
    {
        var last = (long)ranges[^1].First + ranges[^1].Count - 1;
        return last < batch.Batch.Units
            ? null
            : Reasons.LabelRangeBeyondBatch.With(
                ("last", Text.Of(last + 1)), ("units", Text.Of(batch.Batch.Units)), ("statement", Text.Hex(batch.Id)));
    }
}
