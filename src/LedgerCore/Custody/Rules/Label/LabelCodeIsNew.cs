using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A product id and lot code name one label batch for ever, and those for the same lot that say that they follow it.</summary>
internal static class LabelCodeIsNew
{
    /// <param name="first">The batch that this one follows; null when it is the first.</param>
    public static Refusal? Check(CustodyBook book, StateKey code, string product, V1.LabelBatch body, out LabelBatchRecord? first)
    {
        first = null;
        var earlier = book.Pointer(code)?.StatementId;
        if (earlier is not null && body.Follows.IsEmpty)
        {
            return Reasons.LabelCodeUsed.With(("product", product), ("code", body.LotCode), ("statement", Text.Hex(earlier)));
        }

        first = earlier is not null && earlier.Equals(body.Follows) ? book.LabelBatch(StatementId.Of(earlier)) : null;
        return body.Follows.IsEmpty || first?.Batch.Lot.Equals(body.Lot) == true
            ? null
            : Reasons.LabelFollowsOther.With(("product", product), ("code", body.LotCode), ("statement", Text.Hex(body.Follows)));
    }
}
