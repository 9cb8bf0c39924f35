using Traceability.LedgerCore.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Ratings of 0 to 3 with a norm of 2, minimum points from a year on, and a share that rises.</summary>
public sealed class StandardGateTests
{
    private readonly SeasonScript season = SeasonScript.Open();

    // Points 1.1 (minimum from year 1), 1.2, 2.1 (minimum from year 2), 2.2; -1 is not applicable; 600, then 750 of 1,000.
    [Theory]
    [InlineData(1, new[] { 2, 2, 2, 2 }, true)]
    [InlineData(1, new[] { 1, 3, 3, 3 }, false)]
    [InlineData(1, new[] { 2, 3, 0, 0 }, true)]
    [InlineData(1, new[] { 2, 2, 0, 0 }, false)]
    [InlineData(1, new[] { 2, -1, 0, -1 }, false)]
    [InlineData(1, new[] { 3, -1, 0, -1 }, true)]
    [InlineData(1, new[] { -1, 3, 3, 3 }, false)]
    [InlineData(1, new[] { 3, 3, -1, 3 }, true)]
    [InlineData(2, new[] { 3, 3, -1, 3 }, false)]
    [InlineData(2, new[] { 2, 1, 1, 3 }, false)]
    [InlineData(2, new[] { 2, 0, 2, 2 }, true)]
    [InlineData(2, new[] { 2, 0, 2, 1 }, false)]
    [InlineData(20, new[] { 2, 0, 2, 2 }, true)]
    [InlineData(20, new[] { 2, 0, 2, 1 }, false)]
    [InlineData(1, new[] { 2, 2, 2 }, false)]
    public void A_certificate_passes_when_every_minimum_is_met_and_the_share_is_reached(uint year, int[] scores, bool passes)
    {
        var audit = season.Record(season.Audit(scores).With(statement => statement.Audit.Year = year));
        season.Record(season.Gate());

        var code = Refused(season.CertificateUnderGate(audit).With(statement => statement.Certificate.Year = year));

        Assert.Equal(passes ? null : "GATE_NOT_PASSED", code);
    }

    [Fact]
    public void The_refusal_shows_the_arithmetic()
    {
        var audit = season.Record(season.Audit(1, 3, 0));
        season.Record(season.Gate());

        var refused = Assert.IsType<Ruling.Refused>(season.Offer(season.CertificateUnderGate(audit)));

        Assert.Contains("year 1: 4 of 6 norm points are 666/1000, 600/1000 are needed", refused.Refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("minimum points below 2: 1.1; points without a rating: 2.2", refused.Refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_that_begins_before_the_gate_and_one_for_another_claim_need_no_audit()
    {
        season.Record(season.Gate());
        Assert.Null(Refused(season.Certificate()));
        Assert.Equal("AUDIT_MISSING", Refused(season.CertificateUnderGate(null)));
        Assert.Null(Refused(season.CertificateUnderGate(null).With(statement => statement.Certificate.Claim = "organic-eu")));
    }

    [Fact]
    public void The_gate_is_the_one_in_effect_when_the_certificate_begins()
    {
        var audit = season.Record(season.Audit(2, 3, 0, 0));
        season.Record(season.Gate());
        season.Record(season.Gate().With(statement =>
        {
            statement.StandardVersion.EffectiveFromMs = SeasonScript.Beginning + (300 * SeasonScript.Day);
            statement.StandardVersion.LeastPermille[0] = 700;
        }));

        Assert.Null(Refused(season.CertificateUnderGate(audit)));
        Assert.Null(Refused(From(audit, -1)));
        Assert.Equal("GATE_NOT_PASSED", Refused(From(audit, 0)));
    }

    [Fact]
    public void A_body_neither_certifies_nor_audits_itself()
    {
        Assert.Equal("OWN_OPERATOR", Refused(season.Audit().With(statement => statement.Audit.Operator = season.Body.Id.ToByteString())));
    }

    [Fact]
    public void Only_the_scheme_owner_sets_a_gate()
    {
        var draft = season.Gate().With(statement => statement.Issuer = season.Body.Id.ToByteString());
        draft.Keys[0] = season.Body.Key;
        Assert.Equal("ISSUER_NOT_SCHEME_OWNER", Refused(draft));
    }

    private Draft From(LedgerCore.Statements.StatementId audit, long offset) => season.CertificateUnderGate(audit).With(statement =>
        statement.Certificate.ValidFromMs = SeasonScript.Beginning + (300 * SeasonScript.Day) + offset);

    private string? Refused(Draft draft) => (season.Offer(draft) as Ruling.Refused)?.Refusal.Code;
}
