using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Nothing is missing before a device's newest statement. Told once, by the statement that jumps; what is missing may come later.</summary>
internal static class DeviceChainIsWhole
{
    /// <param name="head">Highest number recorded before; 0 when there is none.</param>
    public static V1.Notice? Check(RulingCase ruled, V1.DeviceLink link, ulong head) => link.Sequence - 1 > head
        ? Reasons.DeviceChainGap.NoticeOf(("key", $"{ruled.Statement.Signers[0]}"), ("sequence", Text.Of((Int128)link.Sequence)))
        : null;
}
