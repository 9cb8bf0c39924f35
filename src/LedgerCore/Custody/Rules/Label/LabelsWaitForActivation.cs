using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Labels are activated once, and only where the batch says that they wait for it.</summary>
internal static class LabelsWaitForActivation
{
    public static Refusal? Check(LabelBatchRecord batch, IEnumerable<V1.LabelRange> ranges) =>
        !batch.Batch.ActivatedOnPacking ? Reasons.LabelActivationNotAsked.With(("statement", Text.Hex(batch.Id)))
        : LabelMarks.FirstIn(batch.Activations, ranges) is { } index
            ? Reasons.LabelsActivatedAlready.With(("number", Text.Of(index + 1)), ("statement", Text.Hex(batch.Id)))
            : null;
}
