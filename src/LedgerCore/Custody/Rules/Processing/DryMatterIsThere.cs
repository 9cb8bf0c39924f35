using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// What comes out in another state holds at least so much dry matter; no more than that went in. Goods that keep their state
/// are not asked: their mass cannot grow, and a later rule set takes nothing back.
/// </summary>
internal static class DryMatterIsThere
{
    public static Refusal? Check(RulingCase ruled, LotRecord input, IReadOnlyList<LotRecord> made, long drawnMg)
    {
        if (made.All(lot => lot.MassState == input.MassState))
        {
            return null;
        }

        var least = StepAmounts.Sum(made.Select(lot => DryMatter.LeastIn(ruled, lot)));
        return least <= drawnMg
            ? null
            : Reasons.YieldAboveDryBalance.With(("least", Text.Of(least)), ("drawn", Text.Of(drawnMg)));
    }
}
