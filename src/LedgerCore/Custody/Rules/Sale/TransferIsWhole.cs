using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>What is missing on arrival is worth a look; it is booked as lost.</summary>
internal static class TransferIsWhole
{
    public static V1.Notice? Check(LotRecord sent, long massMg) => massMg == sent.MassMg ? null : Reasons.TransferShort.NoticeOf();
}
