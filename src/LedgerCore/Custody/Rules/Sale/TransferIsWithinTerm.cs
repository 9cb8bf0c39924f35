using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Goods that are long on their way are worth a look.</summary>
internal static class TransferIsWithinTerm
{
    public static V1.Notice? Check(RulingCase ruled, LotRecord sent)
    {
        var (late, term) = (ruled.OccurredAtMs - sent.OccurredAtMs, RulesInForce.TransferTermMs(ruled));
        return term == 0 || late <= term
            ? null
            : Reasons.TransferPastTerm.NoticeOf(("late", Text.OfDuration(late)), ("term", Text.OfDuration(term)));
    }
}
