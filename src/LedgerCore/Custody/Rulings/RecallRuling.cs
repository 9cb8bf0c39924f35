using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Takes a lot back from the market, and with it everything made from it: that is found by reading.</summary>
internal static class RecallRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Recall;
        var key = LotKey.Of(body.Lot);
        var refusal = LotIsKnown.Check(ruled.Book, key, out var lot)
            ?? IssuerMayRecall.Check(ruled, key, lot)
            ?? HappenedAfterInput.Check(ruled, key, lot)
            ?? RecordHasRoom.Check(lot.Recalls.Count, OpenMatters.Maximum, "recalls of this lot");
        if (refusal is null)
        {
            lot.Recalls.Add(new LotMatter { Id = ruled.Id.ToByteString() });
            ruled.Book.Write(lot);
            var recall = new V1.RecallView
            {
                Id = ruled.Id.ToByteString(),
                Recall = body,
                Issuer = ruled.Message.Issuer,
                OccurredAtMs = ruled.OccurredAtMs,
                LogIndex = ruled.Index,
            };
            ruled.Book.Write(StateKey.Recall(ruled.Id), new RecallRecord { Recall = recall });
        }

        return refusal;
    }
}
