using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who issued a recall lifts it; the scheme owner lifts anybody's.</summary>
internal static class RecallIsOfIssuer
{
    public static Refusal? Check(RulingCase ruled, V1.RecallView recall) =>
        ruled.IsBySchemeOwner || IssuerSpeaksForLot.IsIssuer(ruled, recall.Issuer)
            ? null
            : Reasons.RecallOfAnother.With(("recall", Text.Hex(recall.Id)));
}
