using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>What is made from a withheld lot is withheld.</summary>
internal static class InputsCarryTheClaim
{
    public static V1.Notice? Check(IEnumerable<LotRecord> inputs) =>
        inputs.FirstOrDefault(lot => lot.Claim != V1.ClaimStatus.Certified) is { } withheld
            ? Reasons.InputWithheld.NoticeOf(("lot", $"{LotKey.Of(withheld.Id)}"))
            : null;
}
