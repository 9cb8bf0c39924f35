using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Ends a recall; it stays as history.</summary>
internal static class RecallLiftRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.RecallLift;
        var id = StatementId.Of(body.Recall);
        var refusal = RecallIsKnown.Check(ruled.Book, id, out var recall)
            ?? RecallIsOfIssuer.Check(ruled, recall)
            ?? RecallIsOpen.Check(recall);
        if (refusal is null)
        {
            recall.LiftedBy = ruled.Id.ToByteString();
            recall.LiftReason = body.Reason;
            recall.LiftedAtMs = ruled.OccurredAtMs;
            recall.LiftLogIndex = ruled.Index;
            ruled.Book.Write(StateKey.Recall(id), new RecallRecord { Recall = recall });
            var key = LotKey.Of(recall.Recall.Lot);
            var lot = ruled.Book.Lot(key)!;
            OpenMatters.Close(lot.Recalls, id);
            ruled.Book.Write(lot);
        }

        return refusal;
    }
}
