using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A sale tells what becomes of each claim beside the scheme's own: none is sold twice, none is lost by silence.</summary>
internal static class EveryClaimIsNamed
{
    public static Refusal? Check(LotRecord lot, V1.Sale body)
    {
        if (lot.OtherClaims.Count + body.Claims.Count == 0)
        {
            return null;
        }

        var named = body.Claims.Where(use => use.Claim.Length > 0).Select(use => use.Claim).ToArray();
        var carried = lot.OtherClaims.Select(claim => claim.Code).ToArray();
        if (named.Except(carried).FirstOrDefault() is { } stranger)
        {
            return Reasons.ClaimNotCarried.With(("lot", $"{LotKey.Of(lot.Id)}"), ("claim", stranger));
        }

        var missing = carried.Except(named).ToArray();
        return missing.Length == 0
            ? null
            : Reasons.ClaimFateMissing.With(("lot", $"{LotKey.Of(lot.Id)}"), ("claims", string.Join(", ", missing)));
    }

    /// <summary>The lot as the goods sold see it: without the claims that are released.</summary>
    public static LotRecord WithoutReleased(LotRecord lot, V1.Sale body)
    {
        if (lot.OtherClaims.Count == 0)
        {
            return lot;
        }

        var released = body.Claims.Where(use => use.Fate == V1.ClaimFate.Released).Select(use => use.Claim).ToHashSet();
        var carried = lot.Clone();
        carried.OtherClaims.Clear();
        carried.OtherClaims.Add(lot.OtherClaims.Where(claim => !released.Contains(claim.Code)));
        return carried;
    }
}
