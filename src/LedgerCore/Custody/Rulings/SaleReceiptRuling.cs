using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The buyer confirms a sale and holds what came.</summary>
internal static class SaleReceiptRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var sale = StatementId.Of(ruled.Message.SaleReceipt.Sale);
        var massMg = ruled.Statement.Parts.As<V1.SaleReceived>().MassMg;
        var key = new LotKey(sale, 0);
        var refusal = SaleIsKnown.Check(ruled.Book, sale, out var sent)
            ?? SaleIsToIssuer.Check(ruled, sale, sent)
            ?? SaleIsOpen.Check(sale, sent)
            ?? HappenedAfterInput.Check(ruled, key, sent)
            ?? ReceivedIsWithinSold.Check(sent, massMg);
        if (refusal is null)
        {
            ruled.Note(RecordedInTime.Check(ruled));
            ruled.Note(InputsCarryTheClaim.Check([sent]));
            ruled.Note(TransferIsWhole.Check(sent, massMg));
            ruled.Note(TransferIsWithinTerm.Check(ruled, sent));
            LotEntry.Draw(ruled, sent, sent.MassMg);
            var received = SameGoods.Of(ruled, sent, sent.MassMg, massMg);
            received.Source = LotSource.SaleReceipt;
            received.Holder = ruled.Message.Issuer;
            LotEntry.Enter(ruled, output: 0, received, [sent]);
        }

        return refusal;
    }
}
