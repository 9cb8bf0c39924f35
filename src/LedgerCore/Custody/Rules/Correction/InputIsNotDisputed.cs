using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>What is taken from a contested lot is worth a look.</summary>
internal static class InputIsNotDisputed
{
    public static V1.Notice? Check(LotRecord input) => OpenMatters.FirstOpen(input.Disputes) is { } dispute
        ? Reasons.LotDisputed.NoticeOf(("lot", $"{LotKey.Of(input.Id)}"), ("dispute", Text.Hex(dispute.Id)))
        : null;
}
