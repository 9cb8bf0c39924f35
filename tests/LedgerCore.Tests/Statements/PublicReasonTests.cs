using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Statements;

public sealed class PublicReasonTests
{
    private static readonly SeasonScript Season = SeasonScript.Open();

    [Theory]
    [InlineData("", "FIELD_MISSING")]
    [InlineData("一", null)]
    [InlineData("two\nlines", "FIELD_MALFORMED")]
    public void A_public_reason_is_given_in_one_line(string reason, string? code)
    {
        Assert.Equal(code, OfStatus(reason));
        Assert.Equal(code, OfResolution(reason));
    }

    [Fact]
    public void A_public_reason_is_short()
    {
        Assert.Null(OfStatus(new string('x', 200)));
        Assert.Equal("FIELD_TOO_LONG", OfStatus(new string('x', 201)));
        Assert.Null(OfResolution(new string('x', 500)));
        Assert.Equal("FIELD_TOO_LONG", OfResolution(new string('x', 501)));
    }

    private static string? OfStatus(string reason) => SeasonScript.Check(
        Season.Status(Season.Body, Season.CertificateId, V1.CertificateStanding.Suspended)
            .With(statement => statement.CertificateStatus.Reason = reason).Sign())?.Code;

    private static string? OfResolution(string reason) => SeasonScript.Check(
        Season.Resolve(Season.Body, default, V1.ClaimDecision.Keep)
            .With(statement => statement.ClaimResolution.Reason = reason).Sign())?.Code;
}
