using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Ends a dispute. What follows from it, a resolution or an error declaration, is a statement of its own.</summary>
internal static class DisputeSettlementRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.DisputeSettlement;
        var id = StatementId.Of(body.Dispute);
        var refusal = DisputeIsKnown.Check(ruled.Book, id, out var dispute);
        if (refusal is not null)
        {
            return refusal;
        }

        var key = LotKey.Of(dispute.Dispute.Lot);
        var lot = ruled.Book.Lot(key)!;
        refusal = IssuerMaySettle.Check(ruled, dispute, lot, body.Outcome) ?? DisputeIsOpen.Check(dispute);
        if (refusal is null)
        {
            dispute.SettledBy = ruled.Id.ToByteString();
            dispute.Outcome = body.Outcome;
            dispute.SettlementReason = body.Reason;
            ruled.Book.Write(StateKey.Dispute(id), new DisputeRecord { Dispute = dispute });
            OpenMatters.Close(lot.Disputes, id);
            ruled.Book.Write(lot);
        }

        return refusal;
    }
}
