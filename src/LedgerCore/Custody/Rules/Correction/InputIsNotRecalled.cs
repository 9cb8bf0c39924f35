using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>What is taken from a lot under recall may not carry the claim, and says so from then on.</summary>
internal static class InputIsNotRecalled
{
    public static V1.Notice? Check(LotRecord input) => OpenMatters.FirstOpen(input.Recalls) is { } recall
        ? Reasons.InputRecalled.NoticeOf(("lot", $"{LotKey.Of(input.Id)}"), ("recall", Text.Hex(recall.Id)))
        : null;
}
