using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>The buyer rejects a sale on arrival.</summary>
internal static class SaleRejectionRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var sale = StatementId.Of(ruled.Message.SaleRejection.Sale);
        var refusal = SaleIsKnown.Check(ruled.Book, sale, out var sent)
            ?? SaleIsToIssuer.Check(ruled, sale, sent)
            ?? SaleIsOpen.Check(sale, sent)
            ?? HappenedAfterInput.Check(ruled, new LotKey(sale, 0), sent);
        if (refusal is null)
        {
            SaleReturn.Enter(ruled, sent);
        }

        return refusal;
    }
}
