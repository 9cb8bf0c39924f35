using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A lot is named by the statement that made it.</summary>
internal static class LotIsKnown
{
    public static Refusal? Check(CustodyBook book, LotKey key, out LotRecord lot)
    {
        var known = book.Lot(key);
        lot = known ?? new LotRecord();
        return known is null ? Reasons.LotUnknown.With(("lot", $"{key}")) : null;
    }
}
