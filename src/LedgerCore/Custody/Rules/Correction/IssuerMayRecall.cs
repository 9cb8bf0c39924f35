using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who made a lot or holds it recalls it, or the body that registered either, while accredited; the scheme owner may always.</summary>
internal static class IssuerMayRecall
{
    public static Refusal? Check(RulingCase ruled, LotKey key, LotRecord lot)
    {
        if (ruled.IsBySchemeOwner || IssuerSpeaksForLot.IsMakerOrHolder(ruled, lot))
        {
            return null;
        }

        return IssuerSpeaksForLot.Registered(ruled, lot.Maker) || IssuerSpeaksForLot.Registered(ruled, lot.Holder)
            ? IssuerIsAccredited.Check(ruled)
            : Reasons.RecallNotByParty.With(("lot", $"{key}"));
    }
}
