using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Certificates of 15 months and audits every 12 overlap: a lot binds to what was in force on its harvest date.</summary>
public sealed class OverlappingCertificateTests
{
    private const long Kg = SeasonScript.Kilogram;
    private const long Day = SeasonScript.Day;

    private readonly SeasonScript season = SeasonScript.Open();

    [Theory]
    [InlineData((100 * Day) - 1, true, false)]
    [InlineData(100 * Day, true, true)]
    [InlineData((400 * Day) - 1, true, true)]
    [InlineData(400 * Day, false, true)]
    public void A_lot_binds_to_every_certificate_in_force_at_its_very_millisecond(long after, bool first, bool second)
    {
        var next = Next();
        season.Record(season.Quota().With(statement =>
        {
            statement.Quota.SeasonFromMs = SeasonScript.Beginning + (200 * Day);
            statement.Quota.SeasonUntilMs = SeasonScript.Beginning + (500 * Day);
        }));
        season.NowMs = SeasonScript.Beginning + after;

        var lot = season.Lot(season.RecordLot(season.Harvest(Kg)));

        Assert.Equal(V1.ClaimStatus.Certified, lot.Claim);
        Assert.Equal(
            new[] { (first, season.CertificateId), (second, next) }.Where(pair => pair.Item1).Select(pair => pair.Item2.ToByteString()).ToHashSet(),
            [.. lot.Certificates]);
    }

    [Fact]
    public void A_slip_that_comes_late_binds_to_the_certificate_of_its_date()
    {
        var moment = season.NowMs;
        season.NowMs = SeasonScript.Beginning + (50 * Day);
        Next(100 * Day);

        var lot = season.Lot(season.RecordLot(season.Harvest(Kg).With(statement => statement.OccurredAtMs = moment)));

        Assert.Equal(season.CertificateId.ToByteString(), Assert.Single(lot.Certificates));
    }

    [Fact]
    public void A_certificate_for_another_claim_does_not_carry_the_schemes_own()
    {
        season.Record(season.Status(season.Body, season.CertificateId, V1.CertificateStanding.Withdrawn));
        season.NowMs++;
        season.Record(season.Certificate().With(statement => statement.Certificate.Claim = "organic-eu"));

        Assert.Equal(V1.ClaimStatus.Withheld, season.Lot(season.RecordLot(season.Harvest(Kg))).Claim);
    }

    private StatementId Next(long after = 100 * Day) => season.Record(season.Certificate().With(statement =>
    {
        statement.Certificate.Number = "EX-0002";
        statement.Certificate.ValidFromMs = SeasonScript.Beginning + after;
        statement.Certificate.ValidUntilMs = SeasonScript.Beginning + after + (450 * Day);
    }));
}
