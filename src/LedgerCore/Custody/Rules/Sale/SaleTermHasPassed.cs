using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A buyer has until the end of the term to confirm; the moment at which it ends is still within.</summary>
internal static class SaleTermHasPassed
{
    public static Refusal? Check(RulingCase ruled, StatementId sale, LotRecord sent)
    {
        var term = RulesInForce.TransferTermMs(ruled);
        if (term == 0)
        {
            return Reasons.SaleNeverLapses.With(("sale", $"{sale}"));
        }

        return ruled.OccurredAtMs - sent.OccurredAtMs > term
            ? null
            : Reasons.SaleTermRunning.With(("sale", $"{sale}"), ("until", Text.OfTime(sent.OccurredAtMs + term)));
    }
}
