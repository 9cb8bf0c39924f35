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
        if (body.Follows.IsEmpty)
        {
            return Check(book, code, product, body.LotCode);
        }

        first = book.Pointer(code) is { } earlier && earlier.StatementId.Equals(body.Follows) ? book.LabelBatch(StatementId.Of(earlier.StatementId)) : null;
        return first?.Batch.Lot.Equals(body.Lot) == true
            ? null
            : Reasons.LabelFollowsOther.With(("product", product), ("code", body.LotCode), ("statement", Text.Hex(body.Follows)));
    }

    /// <summary>No batch has it.</summary>
    public static Refusal? Check(CustodyBook book, StateKey code, string product, string lotCode) =>
        book.Pointer(code)?.StatementId is { } earlier
            ? Reasons.LabelCodeUsed.With(("product", product), ("code", lotCode), ("statement", Text.Hex(earlier)))
            : null;
}
