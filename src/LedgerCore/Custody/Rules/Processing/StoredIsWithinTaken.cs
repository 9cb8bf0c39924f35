using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Goods that are only moved gain nothing, each lot by itself, and packs stay whole.</summary>
internal static class StoredIsWithinTaken
{
    public static Refusal? Check(V1.Processing body, V1.ProcessingAmounts amounts, LotRecord[] inputs)
    {
        for (var place = 0; body.Process == V1.ProcessKind.Store && place < body.Outputs.Count; place++)
        {
            var (taken, stored) = (amounts.InputMg[place], amounts.OutputMg[place]);
            if (stored > taken)
            {
                return Reasons.YieldAboveBand.With(("output", Text.Of(stored)), ("input", Text.Of(taken)), ("permille", "1000"));
            }

            if (PacksAreLeftClosed.CheckWhole(inputs[place], stored) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
