using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only what is withheld is resolved.</summary>
internal static class ClaimIsWithheld
{
    public static Refusal? Check(LotKey key, LotRecord lot) => lot.Claim == V1.ClaimStatus.Withheld
        ? null
        : Reasons.ClaimNotWithheld.With(("lot", $"{key}"));
}
