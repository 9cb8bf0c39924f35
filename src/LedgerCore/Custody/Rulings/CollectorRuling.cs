using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>An operator approves its collectors, and ends approvals.</summary>
internal static class CollectorRuling
{
    private const int MaximumItems = 1000;

    public static Refusal? RuleApproval(RulingCase ruled)
    {
        var body = ruled.Message.CollectorApproval;
        var record = ruled.Book.Collector(ruled.Issuer, body.Collector);
        var refusal = PartyHasRole.Check(ruled, "issuer", ruled.Issuer, V1.PartyRole.CollectionOperation)
            ?? AreasAreTheIssuers.Check(ruled, body.Areas)
            ?? RecordHasRoom.Check(record.Items.Count, MaximumItems, "approvals of this collector");
        if (refusal is null)
        {
            record.Items.Add(new CollectorRecord.Types.Item { Id = ruled.Id.ToByteString(), Approval = body });
            ruled.Book.Write(StateKey.Collector(ruled.Issuer, body.Collector), record);
        }

        return refusal;
    }

    /// <summary>Ends every approval that lasts longer; a later statement may approve again.</summary>
    public static Refusal? RuleRemoval(RulingCase ruled)
    {
        var body = ruled.Message.CollectorRemoval;
        var record = ruled.Book.Collector(ruled.Issuer, body.Collector);
        var refusal = StatusHoldsFromNowOn.Check(ruled, body.EffectiveFromMs) ?? CollectorIsKnown.Check(record, body);
        if (refusal is null)
        {
            foreach (var item in record.Items)
            {
                item.Approval.ValidUntilMs = Math.Min(item.Approval.ValidUntilMs, body.EffectiveFromMs);
            }

            ruled.Book.Write(StateKey.Collector(ruled.Issuer, body.Collector), record);
        }

        return refusal;
    }
}
