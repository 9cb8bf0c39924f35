using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only labels that were issued are void or activated.</summary>
internal static class LabelBatchIsKnown
{
    public static Refusal? Check(CustodyBook book, StatementId id, out LabelBatchRecord batch)
    {
        batch = book.LabelBatch(id) ?? new LabelBatchRecord();
        return batch.Batch is null ? Reasons.LabelBatchUnknown.With(("statement", $"{id}")) : null;
    }
}
