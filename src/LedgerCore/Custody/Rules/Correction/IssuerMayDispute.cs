using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who made, holds or awaits a lot contests it, or any accredited body, or the scheme owner.</summary>
internal static class IssuerMayDispute
{
    public static Refusal? Check(RulingCase ruled, LotKey key, LotRecord lot) =>
        ruled.IsBySchemeOwner
        || IssuerSpeaksForLot.IsMakerOrHolder(ruled, lot)
        || IssuerSpeaksForLot.IsIssuer(ruled, lot.Recipient)
        || IssuerIsAccredited.Check(ruled) is null
            ? null
            : Reasons.DisputeNotByParty.With(("lot", $"{key}"));
}
