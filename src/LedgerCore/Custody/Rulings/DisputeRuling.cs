using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A party contests a lot.</summary>
internal static class DisputeRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Dispute;
        var key = LotKey.Of(body.Lot);
        var refusal = LotIsKnown.Check(ruled.Book, key, out var lot)
            ?? IssuerMayDispute.Check(ruled, key, lot)
            ?? HappenedAfterInput.Check(ruled, key, lot)
            ?? RecordHasRoom.Check(lot.Disputes.Count, OpenMatters.Maximum, "disputes of this lot");
        if (refusal is null)
        {
            lot.Disputes.Add(new LotMatter { Id = ruled.Id.ToByteString() });
            ruled.Book.Write(lot);
            var dispute = new V1.DisputeView
            {
                Id = ruled.Id.ToByteString(),
                Dispute = body,
                Issuer = ruled.Message.Issuer,
                OccurredAtMs = ruled.OccurredAtMs,
                LogIndex = ruled.Index,
            };
            ruled.Book.Write(StateKey.Dispute(ruled.Id), new DisputeRecord { Dispute = dispute });
        }

        return refusal;
    }
}
