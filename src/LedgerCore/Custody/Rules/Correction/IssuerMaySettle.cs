using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who raised a dispute withdraws it; the body that registered the lot's holder ends it any way, and so does the scheme owner.</summary>
internal static class IssuerMaySettle
{
    public static Refusal? Check(RulingCase ruled, V1.DisputeView dispute, LotRecord lot, V1.DisputeOutcome outcome)
    {
        var withdraws = outcome == V1.DisputeOutcome.Withdrawn && IssuerSpeaksForLot.IsIssuer(ruled, dispute.Issuer);
        if (ruled.IsBySchemeOwner || withdraws)
        {
            return null;
        }

        return IssuerSpeaksForLot.Registered(ruled, lot.Holder)
            ? IssuerIsAccredited.Check(ruled)
            : Reasons.SettlementNotByBody.With(("dispute", Text.Hex(dispute.Id)));
    }
}
