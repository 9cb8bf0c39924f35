using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Bundles;

/// <summary>
/// Nothing that the claim rests on was left over, rejected, or sold without the claim; or the ledger says that the claim is withheld.
/// </summary>
internal static class ClaimWasKept
{
    public static string? FaultIn(BundleCase ruled) => ruled.Status!.IsCertified
        ? ClaimedLots.Of(ruled).Where(claimed => IsGivenUp(claimed.Lot, claimed.Maker))
            .Select(claimed => $"Lot {claimed.Lot} was left over or sold without the claim, and the ledger withholds nothing.")
            .FirstOrDefault()
        : null;

    public static string Shown(BundleCase ruled) => ruled.Status!.IsCertified
        ? "Nothing in the chain was left over, rejected, or sold without the claim."
        : "The ledger withholds the claim, so whether it was given up on the way is not asked.";

    private static bool IsGivenUp(LotKey lot, RecordedStatement maker) => maker.Statement.Message switch
    {
        { Processing: { } step } => step.Process == V1.ProcessKind.Reject || step.Outputs[(int)lot.Output].ByProduct,
        { Sale: { } sale } => sale.Claims.Any(use => use.Claim.Length == 0 && use.Fate == V1.ClaimFate.Released),
        _ => false,
    };
}
