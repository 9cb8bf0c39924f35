using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who issued labels corrects them.</summary>
internal static class LabelsAreOfIssuer
{
    public static Refusal? Check(RulingCase ruled, string product, string lotCode, out LabelBatchRecord batch)
    {
        var known = ruled.Book.Pointer(StateKey.LabelCode(product, lotCode)) is { } pointer
            ? ruled.Book.LabelBatch(StatementId.Of(pointer.StatementId))
            : null;
        batch = known ?? new LabelBatchRecord();
        return known is null ? Reasons.LabelCodeUnknown.With(("product", product), ("code", lotCode))
            : IssuerSpeaksForLot.IsIssuer(ruled, known.Issuer) ? null
            : Reasons.LabelsOfAnother.With(("product", product), ("code", lotCode), ("statement", Text.Hex(known.Id)));
    }
}
