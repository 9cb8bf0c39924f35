using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The seller received a premium. It changes no lot.</summary>
internal static class PremiumReceiptRuling
{
    private const int MaximumItems = 1000;
    private const int Whole = 1000;

    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.PremiumReceipt;
        var amount = ruled.Statement.Parts.As<V1.PremiumAmount>();
        var sale = StatementId.Of(body.Sale);
        var premiums = new PremiumsRecord();
        var refusal = SaleIsKnown.Check(ruled.Book, sale, out var sent)
            ?? PremiumIsBySeller.Check(ruled, sale, sent)
            ?? HappenedAfterInput.Check(ruled, new LotKey(sale, 0), sent)
            ?? PremiumIsAgreed.Check(ruled.Book, sale, out premiums)
            ?? PremiumIsInCurrencyOfSale.Check(premiums, amount)
            ?? PaymentIsNew.Check(premiums, body.Document)
            ?? RecordHasRoom.Check(premiums.Items.Count, MaximumItems, "payments of this sale's premium");
        if (refusal is null)
        {
            premiums.Items.Add(new PremiumsRecord.Types.Item
            {
                Id = ruled.Id.ToByteString(),
                Document = body.Document,
                AmountMinor = amount.AmountMinor,
                LogIndex = ruled.Index,
            });
            premiums.ReceivedMinor = checked(premiums.ReceivedMinor + amount.AmountMinor);
            ruled.Book.Write(StateKey.Premiums(sale), premiums);
        }

        return refusal;
    }

    /// <summary>Keeps what a sale's terms make due; nothing where no premium was agreed.</summary>
    public static void Owe(RulingCase ruled, V1.SaleTerms terms)
    {
        if (terms.PremiumPermille > 0)
        {
            var due = (long)((Int128)terms.PriceMinor * terms.PremiumPermille / Whole);
            ruled.Book.Write(StateKey.Premiums(ruled.Id), new PremiumsRecord { DueMinor = due, Currency = terms.Currency });
        }
    }
}
