using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>All that is asked of a lot before its holder takes from it.</summary>
internal static class LotIsUsable
{
    public static Refusal? Check(RulingCase ruled, LotKey key, long wantedMg, out LotRecord lot) =>
        LotIsKnown.Check(ruled.Book, key, out lot)
        ?? LotIsHeldByIssuer.Check(ruled, key, lot)
        ?? LotIsNotInTransit.Check(key, lot)
        ?? LotIsNotVoided.Check(key, lot)
        ?? HappenedAfterInput.Check(ruled, key, lot)
        ?? LotHasEnough.Check(key, lot, wantedMg);
}
