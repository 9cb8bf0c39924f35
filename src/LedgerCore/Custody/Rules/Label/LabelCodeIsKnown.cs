using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A product id is corrected of labels that were issued. Of batches that follow each other the first is meant.</summary>
internal static class LabelCodeIsKnown
{
    public static Refusal? Check(CustodyBook book, string product, string lotCode, out LabelBatchRecord batch)
    {
        var known = book.Pointer(StateKey.LabelCode(product, lotCode)) is { } pointer ? book.LabelBatch(StatementId.Of(pointer.StatementId)) : null;
        batch = known ?? new LabelBatchRecord();
        return known is null ? Reasons.LabelCodeUnknown.With(("product", product), ("code", lotCode)) : null;
    }
}
