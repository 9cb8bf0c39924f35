using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Labels of a withheld lot say so to whoever scans them.</summary>
internal static class PackedLotCarriesTheClaim
{
    public static V1.Notice? Check(LotRecord lot) => lot.Claim == V1.ClaimStatus.Certified
        ? null
        : Reasons.ClaimWithheldOnLabel.NoticeOf(("lot", $"{LotKey.Of(lot.Id)}"));
}
