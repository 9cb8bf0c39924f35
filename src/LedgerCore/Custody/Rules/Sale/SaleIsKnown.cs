using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Only a recorded sale is confirmed.</summary>
internal static class SaleIsKnown
{
    public static Refusal? Check(CustodyBook book, StatementId sale, out LotRecord sent)
    {
        var known = book.Lot(new LotKey(sale, 0)) is { Source: LotSource.Sale } lot ? lot : null;
        sent = known ?? new LotRecord();
        return known is null ? Reasons.SaleUnknown.With(("sale", $"{sale}")) : null;
    }
}
