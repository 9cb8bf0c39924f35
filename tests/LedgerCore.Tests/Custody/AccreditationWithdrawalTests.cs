using Traceability.LedgerCore.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class AccreditationWithdrawalTests
{
    private readonly SeasonScript season = SeasonScript.Open();

    [Fact]
    public void From_its_very_millisecond_on_the_body_issues_nothing_and_what_it_issued_stays()
    {
        season.Record(season.Withdrawal().With(statement => statement.AccreditationWithdrawal.EffectiveFromMs += SeasonScript.Day));
        season.NowMs += SeasonScript.Day - 1;
        Assert.Null(Refused(season.Certificate()));
        season.NowMs++;
        Assert.Equal("ISSUER_NOT_ACCREDITED", Refused(season.Certificate()));
        Assert.Equal("ISSUER_NOT_ACCREDITED", Refused(season.AreaOf(season.Cooperative)));
        Assert.Equal("ISSUER_NOT_ACCREDITED", Refused(season.Audit()));
        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(season.RecordLot(season.Harvest(SeasonScript.Kilogram))).Claim);
    }

    [Fact]
    public void Who_lost_it_cannot_certify_the_past()
    {
        season.Record(season.Withdrawal());
        Assert.Equal("ISSUER_NOT_ACCREDITED", Refused(season.Certificate().With(statement => statement.OccurredAtMs -= SeasonScript.Day)));
    }

    [Fact]
    public void Only_the_scheme_owner_withdraws()
    {
        var draft = season.Withdrawal().With(statement => statement.Issuer = season.Body.Id.ToByteString());
        draft.Keys[0] = season.Body.Key;
        Assert.Equal("ISSUER_NOT_SCHEME_OWNER", Refused(draft));
    }

    [Fact]
    public void Another_accreditation_of_the_body_goes_on()
    {
        season.Record(season.Accreditation().With(statement => statement.Accreditation.Standard = "Organic 1.0"));
        season.Record(season.Withdrawal());
        Assert.Equal("ISSUER_NOT_ACCREDITED", Refused(season.Certificate()));
        Assert.Null(Refused(season.Certificate().With(statement =>
        {
            statement.Certificate.Standard = "Organic 1.0";
            statement.Certificate.Claim = "organic";
        })));
    }

    private string? Refused(Draft draft) => (season.Offer(draft) as Ruling.Refused)?.Refusal.Code;
}
