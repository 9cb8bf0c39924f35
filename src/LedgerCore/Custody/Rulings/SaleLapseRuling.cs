using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>The seller takes back a sale that was never confirmed.</summary>
internal static class SaleLapseRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var sale = StatementId.Of(ruled.Message.SaleLapse.Sale);
        var refusal = SaleIsKnown.Check(ruled.Book, sale, out var sent)
            ?? SaleIsByIssuer.Check(ruled, sale, sent)
            ?? SaleIsOpen.Check(sale, sent)
            ?? SaleTermHasPassed.Check(ruled, sale, sent);
        if (refusal is null)
        {
            SaleReturn.Enter(ruled, sent);
        }

        return refusal;
    }
}
