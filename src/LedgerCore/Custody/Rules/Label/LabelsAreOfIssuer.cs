using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who issued labels says which of them are void or on packs.</summary>
internal static class LabelsAreOfIssuer
{
    public static Refusal? Check(RulingCase ruled, LabelBatchRecord batch) => batch.Issuer.Span.SequenceEqual(ruled.Issuer.Span)
        ? null
        : Reasons.LabelBatchOfAnother.With(("statement", Text.Hex(batch.Id)));
}
