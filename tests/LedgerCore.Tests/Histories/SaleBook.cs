using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>
/// I7 and I8: a sale ends once, by the one who may end it, and what is missing is booked; who is suspended or has no role sells
/// without the claim.
/// </summary>
internal sealed class SaleBook(Register register, MassBook masses) : Book
{
    private readonly Dictionary<ByteString, (ByteString Seller, ByteString Buyer, long MassMg, long AtMs)> open = [];

    public override void Read(Page page)
    {
        var (message, issuer) = (page.Message, page.Message.Issuer);
        switch (message.BodyCase)
        {
            case Body.Sale:
                CheckRights(page, message.Sale);
                open.Add(page.Id.ToByteString(), (issuer, message.Sale.Buyer, page.Part<V1.SaleTerms>().MassMg, page.Moment));
                break;
            case Body.SaleReceipt:
                var bought = End(page, message.SaleReceipt.Sale);
                var received = page.Part<V1.SaleReceived>().MassMg;
                Assert.Equal(bought.Buyer, issuer);
                Assert.InRange(received, 1, bought.MassMg);
                Assert.Equal(received < bought.MassMg, page.Has("TRANSFER_SHORT"));
                Assert.Equal((issuer, received), (page.Lot().Holder, page.Lot().BalanceMg));
                Assert.Equal(0, masses.Lots[new LotKey(StatementId.Of(message.SaleReceipt.Sale), 0)].LeftMg);
                Count("short", received < bought.MassMg);
                break;
            case Body.SaleRejection:
                Assert.Equal(End(page, message.SaleRejection.Sale).Buyer, issuer);
                Count("rejected");
                break;
            case Body.SaleLapse:
                var sold = End(page, message.SaleLapse.Sale);
                Assert.Equal(sold.Seller, issuer);
                Assert.True(page.Moment > sold.AtMs + register.RulesAt(page.Moment)!.TransferTermMs);
                Count("lapsed");
                break;
            case Body.ErrorDeclaration when masses.MadeBy(StatementId.Of(message.ErrorDeclaration.Statement)) is [{ IsVoided: true }, ..]:
                Count("sale taken back", open.Remove(message.ErrorDeclaration.Statement));
                break;
        }
    }

    // Removed when it ends: a second end finds nothing.
    private (ByteString Seller, ByteString Buyer, long MassMg, long AtMs) End(Page page, ByteString sale)
    {
        Assert.True(open.Remove(sale, out var ended), $"{page} ends a sale that is not open");
        Assert.True(page.Moment >= ended.AtMs);
        return ended;
    }

    private void CheckRights(Page page, V1.Sale sale)
    {
        var own = register.CertificatesOf(page.Message.Issuer).Where(one => one.Certificate.ValidFromMs <= page.Moment).ToArray();
        var isSuspended = own.Any(one => register.IsStopped(one.Id, page.Moment)) && !own.Any(one => register.IsInForce(one, page.Moment));
        Same(page, isSuspended, "SELLER_SUSPENDED");
        Same(page, !register.IsInTrade(page.Message.Issuer, page.Moment), "SELLER_NOT_REGISTERED");
        Same(page, !register.IsInTrade(sale.Buyer, page.Moment), "BUYER_NOT_REGISTERED");
    }

    private void Same(Page page, bool isExpected, string code)
    {
        Assert.True(isExpected == page.Has(code), $"{page}: {code} {(isExpected ? "is missing" : "without cause")}");
        Assert.False(isExpected && page.Lot().Claim == V1.ClaimStatus.Certified);
        Count(code, isExpected);
    }
}
