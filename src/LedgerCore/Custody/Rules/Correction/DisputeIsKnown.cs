using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only a recorded dispute is ended.</summary>
internal static class DisputeIsKnown
{
    public static Refusal? Check(CustodyBook book, StatementId id, out V1.DisputeView dispute)
    {
        var known = book.Dispute(id);
        dispute = known ?? new V1.DisputeView();
        return known is null ? Reasons.DisputeUnknown.With(("dispute", $"{id}")) : null;
    }
}
