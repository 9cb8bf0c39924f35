using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Seller and buyer are registered for trade when they trade (invariant I8).</summary>
internal static class PartiesAreInTrade
{
    public static V1.Notice? Check(RulingCase ruled, StatementId party, Reason reason) => RolesHeld.Any(ruled, party, RolesHeld.Trading)
        ? null
        : reason.NoticeOf(("when", Text.OfTime(ruled.OccurredAtMs)), ("roles", string.Join(", ", RolesHeld.Trading)));
}
