using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Who sells without the scheme's claim gives it up for good.</summary>
internal static class ClaimIsNotReleased
{
    public static V1.Notice? Check(V1.Sale body) => body.Claims.Any(use => use.Claim.Length == 0 && use.Fate == V1.ClaimFate.Released)
        ? Reasons.ClaimReleased.NoticeOf()
        : null;
}
