using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A void label stays void: it is neither made void again, which would free its pack twice, nor put on a pack.</summary>
internal static class LabelsAreNotVoid
{
    public static Refusal? Check(LabelBatchRecord batch, IEnumerable<V1.LabelRange> ranges) =>
        LabelMarks.FirstIn(batch.Voids, ranges) is { } index
            ? Reasons.LabelsVoidAlready.With(("number", Text.Of(index + 1)), ("statement", Text.Hex(batch.Id)))
            : null;
}
