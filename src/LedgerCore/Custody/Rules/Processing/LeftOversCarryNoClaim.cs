using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>What is left over or rejected never carries a claim: the claim has gone with the main goods.</summary>
internal static class LeftOversCarryNoClaim
{
    public static V1.Notice? Check(V1.ProcessKind process, LotRecord made, int output) => made.ByProduct
        ? Reasons.ByProduct.NoticeOf(("output", Text.Of(output)), ("process", $"{process}"))
        : null;
}
