using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>I10: what crosses a border goes on permits of its seller, and these are never used beyond their quantity.</summary>
/// <remarks>The season's plant is in Appendix II from the beginning, every part and form.</remarks>
internal sealed class PermitBook(SeasonScript season, Register register, MassBook masses) : Book
{
    private readonly Dictionary<ByteString, (V1.TradePermit Permit, ByteString Holder, long MaximumMg)> permits = [];
    private readonly Dictionary<ByteString, List<(ByteString Permit, long MassMg)>> uses = [];
    private bool isListed;

    public override void Read(Page page)
    {
        switch (page.Message.BodyCase)
        {
            case Body.CitesListings:
                isListed = true;
                break;
            case Body.TradePermit:
                var same = permits.Values.Where(other => other.Permit.Number == page.Message.TradePermit.Number).ToArray();
                Assert.DoesNotContain(same, other => other.Holder.Equals(page.Message.Issuer));
                Same(page, same.Length > 0, "PERMIT_NUMBER_SHARED");
                permits[page.Id.ToByteString()] = (page.Message.TradePermit, page.Message.Issuer, page.Part<V1.PermitQuantity>().MaximumMg);
                break;
            case Body.Sale when isListed:
                Use(page, page.Message.Sale);
                break;
            case Body.SaleRejection:
                Return(page.Message.SaleRejection.Sale);
                break;
            case Body.SaleLapse:
                Return(page.Message.SaleLapse.Sale);
                break;
            case Body.ErrorDeclaration when masses.MadeBy(StatementId.Of(page.Message.ErrorDeclaration.Statement)) is [{ IsVoided: true }, ..]:
                Return(page.Message.ErrorDeclaration.Statement);
                break;
        }
    }

    public override void Balance() => Assert.All(permits, permit =>
    {
        var used = permit.Value.MaximumMg - LeftOf(permit.Key);
        Assert.InRange(used, 0, permit.Value.MaximumMg);
        Assert.Equal(used, season.PermitRecord(StatementId.Of(permit.Key)).UsedMg);
    });

    private void Use(Page page, V1.Sale sale)
    {
        var from = register.CountryOf(page.Message.Issuer);
        Assert.All(sale.Permits, permit => Assert.Equal(page.Message.Issuer, permits[permit].Holder));
        var isAsked = from != register.CountryOf(sale.Buyer);
        var fitting = sale.Permits.Where(permit => permits[permit].Permit is var stated && stated.Country == from
            && stated.ValidFromMs <= page.Moment && page.Moment < stated.ValidUntilMs).ToArray();
        var massMg = page.Part<V1.SaleTerms>().MassMg;
        var isEnough = fitting.Sum(LeftOf) >= massMg;
        Same(page, isAsked && sale.Permits.Count == 0, "CITES_PERMIT_MISSING");
        Same(page, isAsked && sale.Permits.Count > 0 && fitting.Length == 0, "CITES_PERMIT_NOT_VALID");
        Same(page, isAsked && fitting.Length > 0 && !isEnough, "CITES_PERMIT_EXHAUSTED");
        if (isAsked && fitting.Length > 0 && isEnough)
        {
            uses[page.Id.ToByteString()] = [];
            foreach (var permit in fitting)
            {
                var drawn = Math.Min(massMg, LeftOf(permit));
                uses[page.Id.ToByteString()].Add((permit, drawn));
                massMg -= drawn;
                Assert.Equal(permits[permit].MaximumMg - LeftOf(permit), season.PermitRecord(StatementId.Of(permit)).UsedMg);
            }

            Count("on permits");
        }
    }

    private void Return(ByteString sale) => Count("given back", uses.Remove(sale));

    private long LeftOf(ByteString permit) =>
        permits[permit].MaximumMg - uses.Values.SelectMany(use => use).Where(use => use.Permit.Equals(permit)).Sum(use => use.MassMg);

    private void Same(Page page, bool isExpected, string code)
    {
        Assert.True(isExpected == page.Has(code), $"{page}: {code} {(isExpected ? "is missing" : "without cause")}");
        Count(code, isExpected);
    }
}
