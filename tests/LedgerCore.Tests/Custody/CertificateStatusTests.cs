using Traceability.LedgerCore.Custody;
using Traceability.State.V1;
using Traceability.TestKit;
using Standing = Traceability.V1.CertificateStanding;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class CertificateStatusTests
{
    private const long Kg = SeasonScript.Kilogram;

    [Fact]
    public void Lots_from_before_a_suspension_stay_as_they_were_and_those_after_reinstatement_carry_the_claim_again()
    {
        var season = SeasonScript.Open();
        var before = season.RecordLot(season.Harvest(Kg));
        season.Record(season.Status(season.Body, season.CertificateId, Standing.Suspended));
        var during = season.RecordLot(season.Harvest(Kg));
        season.NowMs += SeasonScript.Day;
        season.Record(season.Status(season.Body, season.CertificateId, Standing.Reinstated));
        var after = season.RecordLot(season.Harvest(Kg));

        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(before).Claim);
        Assert.Equal("CERTIFICATE_SUSPENDED", Assert.Single(season.Lot(during).Notices).Code);
        Assert.Empty(season.Lot(during).Certificates);
        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(after).Claim);
    }

    [Fact]
    public void Who_is_suspended_receives_with_the_claim_and_sells_without_it_while_others_sell_on()
    {
        var season = SeasonScript.Open();
        var dried = season.RecordLot(season.Dry(season.Cooperative, season.RecordLot(season.Harvest(10 * Kg)), 10 * Kg, 2 * Kg));
        var sold = season.RecordLot(season.Sell(season.Cooperative, dried, Kg, season.Trader));
        var received = season.RecordLot(season.Receive(season.Trader, sold.Statement, Kg));
        season.Record(season.Status(season.Owner, season.CertificateId, Standing.Withdrawn));

        var late = season.RecordLot(season.Sell(season.Cooperative, dried, Kg, season.Trader));
        var back = season.RecordLot(season.Sell(season.Trader, received, Kg, season.Cooperative));

        Assert.Equal("SELLER_SUSPENDED", Assert.Single(season.Lot(late).Notices).Code);
        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(back).Claim);
        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(season.RecordLot(season.Receive(season.Cooperative, back.Statement, Kg))).Claim);
    }

    [Fact]
    public void A_second_certificate_in_force_carries_harvests_and_sales_on()
    {
        var season = SeasonScript.Open();
        var second = season.Record(season.Certificate().With(statement => statement.Certificate.Number = "EX-0002"));
        season.Record(season.Status(season.Body, season.CertificateId, Standing.Suspended));

        var lot = season.RecordLot(season.Harvest(Kg));

        Assert.Equal(second.ToByteString(), Assert.Single(season.Lot(lot).Certificates));
        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(season.RecordLot(season.Sell(season.Cooperative, lot, Kg, season.Trader))).Claim);
    }

    [Fact]
    public void A_body_whose_accreditation_has_ended_reinstates_nothing()
    {
        var season = SeasonScript.Open();
        season.NowMs = SeasonScript.Beginning + (730 * SeasonScript.Day);

        var refused = Assert.IsType<Ruling.Refused>(season.Offer(season.Status(season.Body, season.CertificateId, Standing.Reinstated)));

        Assert.Equal("ISSUER_NOT_ACCREDITED", refused.Refusal.Code);
    }

    [Fact]
    public void A_certificate_has_at_most_a_hundred_statuses()
    {
        var season = SeasonScript.Open();
        for (var time = 0; time < 100; time++)
        {
            season.Record(season.Status(season.Body, season.CertificateId, time % 2 == 0 ? Standing.Suspended : Standing.Reinstated));
        }

        var refused = Assert.IsType<Ruling.Refused>(season.Offer(season.Status(season.Body, season.CertificateId, Standing.Suspended)));

        Assert.Equal("RECORD_FULL", refused.Refusal.Code);
    }

    [Theory]
    [InlineData(9, null, 0)]
    [InlineData(10, Standing.Suspended, 10)]
    [InlineData(25, Standing.Suspended, 10)]
    [InlineData(30, null, 0)]
    [InlineData(40, Standing.Suspended, 40)]
    [InlineData(60, Standing.Withdrawn, 50)]
    public void A_status_tells_since_when_without_a_break(long moment, Standing? standing, long since)
    {
        var stop = CertificateHistory.StopAt(
            [
                At(10, Standing.Suspended), At(20, Standing.Suspended), At(30, Standing.Reinstated), At(40, Standing.Suspended),
                At(50, Standing.Withdrawn), At(60, Standing.Reinstated),
            ],
            moment);

        Assert.Equal(standing is { } expected ? new CertificateStop(expected, since) : null, stop);
    }

    private static CertificatesRecord.Types.Status At(long moment, Standing standing) =>
        new() { EffectiveFromMs = moment, Standing = standing };
}
