using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The holder sells from a lot: it is on its way until the buyer confirms.</summary>
internal static class SaleRuling
{
    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Sale;
        var massMg = ruled.Statement.Parts.As<V1.SaleTerms>().MassMg;
        var buyer = StatementId.Of(body.Buyer);
        PermitRecord[] permits = [];
        var refusal = LotIsUsable.Check(ruled, LotKey.Of(body.Lot), massMg, out var lot)
            ?? PacksAreSoldWhole.Check(lot, massMg)
            ?? PartyIsKnown.Check(ruled.Book, "sale.buyer", buyer)
            ?? BuyerIsAnotherParty.Check(ruled, buyer)
            ?? EveryClaimIsNamed.Check(lot, body)
            ?? PermitsAreTheSellers.Check(ruled, body.Permits, out permits);
        if (refusal is null)
        {
            ruled.Note(RecordedInTime.Check(ruled));
            ruled.Note(InputsCarryTheClaim.Check([lot]));
            ruled.Note(SellerIsNotSuspended.Check(ruled));
            ruled.Note(ShipmentHasItsPermits.Check(ruled, lot, buyer, massMg, permits));
            ruled.Note(PartiesAreInTrade.Check(ruled, ruled.Issuer, Reasons.SellerNotRegistered));
            ruled.Note(PartiesAreInTrade.Check(ruled, buyer, Reasons.BuyerNotRegistered));
            ruled.Note(ClaimIsNotReleased.Check(body));
            LotEntry.Draw(ruled, lot, massMg);
            var sold = SameGoods.Of(ruled, lot, massMg, massMg);
            sold.Source = LotSource.Sale;
            sold.Holder = ruled.Message.Issuer;
            sold.Recipient = body.Buyer;
            LotEntry.Enter(ruled, output: 0, sold, [EveryClaimIsNamed.WithoutReleased(lot, body)]);
            PremiumReceiptRuling.Owe(ruled, ruled.Statement.Parts.As<V1.SaleTerms>());
            ruled.Book.Index(StateKey.LotForBuyer(buyer, LotPlace.Of(sold)));
        }

        return refusal;
    }
}
