using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A sale changes hands.</summary>
internal static class BuyerIsAnotherParty
{
    public static Refusal? Check(RulingCase ruled, StatementId buyer) => buyer == ruled.Issuer ? Reasons.BuyerIsSeller.With() : null;
}
