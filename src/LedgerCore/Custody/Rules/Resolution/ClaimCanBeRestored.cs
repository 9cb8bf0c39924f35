using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A decision mends papers; it makes no certificate, and no goods certified that came from others that are not.</summary>
internal static class ClaimCanBeRestored
{
    public static Refusal? Check(CustodyBook book, LotKey key, LotRecord lot)
    {
        if (lot.Certificates.Count == 0)
        {
            return Reasons.NotResolvable.With(("lot", $"{key}"), ("why", "no certificate in force covered its harvest"));
        }

        if (lot.LabelCategory == V1.LabelCategory.None)
        {
            return Reasons.NotResolvable.With(("lot", $"{key}"), ("why", "by the label rules the product may not speak of it"));
        }

        if (lot.ByProduct || lot.Notices.Any(notice => notice.Code == Reasons.ClaimReleased.Code))
        {
            return Reasons.NotResolvable.With(
                ("lot", $"{key}"), ("why", lot.ByProduct ? "it is left over from a step" : "it was sold without the claim"));
        }

        if (!lot.DeclaredError.IsEmpty)
        {
            return Reasons.NotResolvable.With(("lot", $"{key}"), ("why", "the statement that made it was declared wrong"));
        }

        if (lot.Parents.Any(parent => book.Lot(LotKey.Of(parent)) is { } input && InputIsNotRecalled.Check(input) is not null))
        {
            return Reasons.NotResolvable.With(("lot", $"{key}"), ("why", "a lot that it was made from is under recall"));
        }

        return lot.Parents.Any(parent => book.Lot(LotKey.Of(parent)) is not { Claim: V1.ClaimStatus.Certified })
            ? Reasons.NotResolvable.With(("lot", $"{key}"), ("why", "a lot that it was made from is withheld"))
            : null;
    }
}
