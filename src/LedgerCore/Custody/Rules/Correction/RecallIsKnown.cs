using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only a recorded recall is lifted.</summary>
internal static class RecallIsKnown
{
    public static Refusal? Check(CustodyBook book, StatementId id, out V1.RecallView recall)
    {
        var known = book.Recall(id);
        recall = known ?? new V1.RecallView();
        return known is null ? Reasons.RecallUnknown.With(("recall", $"{id}")) : null;
    }
}
