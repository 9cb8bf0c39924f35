using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;
using Fate = Traceability.V1.ClaimFate;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class OtherClaimTests
{
    private const long Kg = SeasonScript.Kilogram;
    private const string Organic = "organic-eu";

    [Fact]
    public void A_harvest_carries_every_claim_that_a_certificate_covers()
    {
        var season = SeasonScript.Open();
        var eu = season.Record(season.ClaimCertificate(Organic));
        season.Record(season.ClaimCertificate("fair").With(statement => statement.Certificate.Scope[0].Part = V1.PlantPart.Leaf));
        season.Record(season.ClaimCertificate("a-2"));

        var lot = season.Lot(season.RecordLot(season.Harvest(Kg)));

        Assert.Equal(["a-2", Organic], lot.OtherClaims.Select(claim => claim.Code));
        Assert.All(lot.OtherClaims, claim => Assert.Equal((V1.ClaimStatus.Certified, 0), (claim.Status, claim.Notices.Count)));
        Assert.Equal(eu.ToByteString(), Assert.Single(lot.OtherClaims[1].Certificates));
        Assert.Equal(season.CertificateId.ToByteString(), Assert.Single(lot.Certificates));
    }

    [Fact]
    public void A_certificate_of_another_claim_does_not_certify_the_schemes_own()
    {
        var season = SeasonScript.Open();
        season.Record(season.ClaimCertificate(Organic));
        season.Record(season.Status(season.Body, season.CertificateId, V1.CertificateStanding.Suspended));

        var lot = season.Lot(season.RecordLot(season.Harvest(Kg)));

        Assert.Equal((V1.ClaimStatus.Withheld, V1.ClaimStatus.Certified), (lot.Claim, lot.OtherClaims[0].Status));
        Assert.Empty(lot.Certificates);
    }

    [Fact]
    public void The_quota_concerns_the_schemes_own_claim_and_the_place_concerns_all()
    {
        var season = SeasonScript.Open();
        season.Record(season.ClaimCertificate(Organic));
        season.Record(season.Harvest(SeasonScript.QuotaMg));
        season.NowMs++;
        var over = season.Lot(season.RecordLot(season.Harvest(1)));
        var outside = season.Lot(RightsCases.Outside(season));

        Assert.Equal((V1.ClaimStatus.Withheld, V1.ClaimStatus.Certified), (over.Claim, over.OtherClaims[0].Status));
        Assert.Equal(["OUTSIDE_AREA"], outside.OtherClaims[0].Notices.Select(notice => notice.Code));
        Assert.Equal(V1.ClaimStatus.Withheld, outside.OtherClaims[0].Status);
    }

    [Fact]
    public void A_blend_carries_what_all_its_inputs_carry()
    {
        var season = SeasonScript.Open();
        var plain = season.RecordLot(season.Harvest(Kg));
        season.Record(season.ClaimCertificate(Organic));
        var (organic, outside) = (season.RecordLot(season.Harvest(Kg)), RightsCases.Outside(season));

        Assert.Empty(Blend(season, organic, plain).OtherClaims);
        var mixed = Assert.Single(Blend(season, organic, outside).OtherClaims);
        Assert.Equal((Organic, V1.ClaimStatus.Withheld), (mixed.Code, mixed.Status));
        Assert.Equal(V1.ClaimStatus.Certified, Assert.Single(Blend(season, organic, organic).OtherClaims).Status);
    }

    [Fact]
    public void A_claim_that_is_sold_goes_with_the_goods_and_a_released_one_ends()
    {
        var season = SeasonScript.Open();
        season.Record(season.ClaimCertificate(Organic));
        season.Record(season.ClaimCertificate("fair"));
        var lot = season.RecordLot(season.Harvest(2 * Kg));
        var sale = season.Record(season.Sell(season.Cooperative, lot, Kg, season.Processor).With(statement =>
            statement.Sale.Claims.Add([Use(Organic, Fate.Sold), Use("fair", Fate.Released)])));

        var received = season.Lot(season.RecordLot(season.Receive(season.Processor, sale, Kg)));

        Assert.Equal([Organic], received.OtherClaims.Select(claim => claim.Code));
        Assert.Equal(V1.ClaimStatus.Certified, received.Claim);
        Assert.Equal(2, season.Lot(lot).OtherClaims.Count);
    }

    [Fact]
    public void The_schemes_own_claim_once_released_is_never_restored()
    {
        var season = SeasonScript.Open();
        season.Record(season.ClaimCertificate(Organic));
        var lot = season.RecordLot(season.Harvest(Kg));
        var sold = season.RecordLot(season.Sell(season.Cooperative, lot, Kg, season.Processor).With(statement =>
            statement.Sale.Claims.Add([Use(Organic, Fate.Sold), Use(string.Empty, Fate.Released)])));

        Assert.Equal("NOT_RESOLVABLE", CodeOf(season.Offer(season.Resolve(season.Owner, sold, V1.ClaimDecision.Restore))));
        var received = season.RecordLot(season.Receive(season.Processor, sold.Statement, Kg));
        Assert.Equal("NOT_RESOLVABLE", CodeOf(season.Offer(season.Resolve(season.Owner, received, V1.ClaimDecision.Restore))));
        var record = season.Lot(received);
        Assert.Equal((V1.ClaimStatus.Withheld, V1.ClaimStatus.Certified), (record.Claim, record.OtherClaims[0].Status));
    }

    [Fact]
    public void Nothing_left_over_carries_another_claim()
    {
        var season = SeasonScript.Open();
        season.Record(season.ClaimCertificate(Organic));
        var rejected = season.RecordLot(season.Step(
            season.Cooperative,
            V1.ProcessKind.Reject,
            [(season.RecordLot(season.Harvest(Kg)), Kg)],
            (SeasonScript.Output(V1.MassState.Fresh), Kg)));

        Assert.Empty(season.Lot(rejected).OtherClaims);
    }

    [Theory]
    [InlineData("organic-eu", null)]
    [InlineData("Organic", "FIELD_MALFORMED")]
    [InlineData("organic eu", "FIELD_MALFORMED")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-012345", "FIELD_TOO_LONG")]
    public void A_claim_has_a_plain_code(string code, string? reason)
    {
        var season = SeasonScript.Open();
        Assert.Equal(reason, SeasonScript.Check(season.ClaimCertificate(code).Sign())?.Code);
        Assert.Equal(reason, SeasonScript.Check(Sale(season, Use(code, Fate.Sold)))?.Code);
    }

    [Fact]
    public void A_sale_tells_the_fate_of_a_claim_once()
    {
        var season = SeasonScript.Open();
        Assert.Equal("FIELD_NOT_ONE_OF", SeasonScript.Check(Sale(season, Use(Organic, Fate.Unspecified)))?.Code);
        Assert.Equal("FIELD_REPEATED", SeasonScript.Check(Sale(season, Use(Organic, Fate.Sold), Use(Organic, Fate.Released)))?.Code);
        var many = Enumerable.Range(0, 34).Select(number => Use($"c-{number}", Fate.Sold)).ToArray();
        Assert.Equal("FIELD_COUNT", SeasonScript.Check(Sale(season, many))?.Code);
        Assert.Null(SeasonScript.Check(Sale(season, many[..33])));
    }

    private static V1.SignedStatement Sale(SeasonScript season, params V1.ClaimUse[] claims) =>
        season.Sell(season.Cooperative, default, Kg, season.Trader).With(statement => statement.Sale.Claims.Add(claims)).Sign();

    private static LotRecord Blend(SeasonScript season, LotKey one, LotKey other) => season.Lot(season.RecordLot(one == other
        ? season.Process(season.Cooperative, V1.ProcessKind.Blend, V1.MassState.Fresh, 2, (one, 2))
        : season.Process(season.Cooperative, V1.ProcessKind.Blend, V1.MassState.Fresh, 2, (one, 1), (other, 1))));

    private static V1.ClaimUse Use(string claim, Fate fate) => new() { Claim = claim, Fate = fate };

    private static string? CodeOf(Ruling ruling) => (ruling as Ruling.Refused)?.Refusal.Code;
}
