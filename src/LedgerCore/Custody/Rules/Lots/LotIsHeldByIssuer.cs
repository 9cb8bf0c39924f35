using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only its holder uses a lot. The buyer of a lot in transit is told that, and no stranger is told anything.</summary>
internal static class LotIsHeldByIssuer
{
    public static Refusal? Check(RulingCase ruled, LotKey key, LotRecord lot) =>
        lot.Holder.Span.SequenceEqual(ruled.Issuer.Span) || lot.Recipient.Span.SequenceEqual(ruled.Issuer.Span)
            ? null
            : Reasons.LotNotHeld.With(("lot", $"{key}"));
}
