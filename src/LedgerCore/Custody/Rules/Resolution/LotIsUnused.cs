using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A lot is restored before anything is made from it, so that no other lot changes with it.</summary>
internal static class LotIsUnused
{
    public static Refusal? Check(LotKey key, LotRecord lot) =>
        lot.BalanceMg == lot.MassMg ? null : Reasons.LotAlreadyUsed.With(("lot", $"{key}"));
}
