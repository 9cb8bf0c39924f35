using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Not written yet.</summary>
internal static class SaleReceiptRuling
{
    public static Refusal? Rule(RulingCase ruled) => Reasons.BodyMissing.With();
}
