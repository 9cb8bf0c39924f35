using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A milligram is used once.</summary>
internal static class LotHasEnough
{
    public static Refusal? Check(LotKey key, LotRecord lot, long wantedMg) => lot.BalanceMg switch
    {
        0 => Reasons.LotSpent.With(("lot", $"{key}")),
        var left when wantedMg > left => Reasons.LotOverdrawn.With(
            ("wanted", Text.Of(wantedMg)), ("lot", $"{key}"), ("left", Text.Of(left))),
        _ => null,
    };
}
