using Traceability.LedgerCore.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Whose right has ended can still record what it did before, but gives and ends no rights any more.</summary>
public sealed class RightsInHindsightTests
{
    private readonly SeasonScript season = SeasonScript.Open();

    [Fact]
    public void A_revoked_key_cannot_grant_itself_a_successor_in_the_past()
    {
        Revoke(season.Cooperative);
        Assert.Equal("KEY_NOT_IN_FORCE", Before(season.KeyGrant(season.Cooperative, "successor")));
    }

    [Fact]
    public void A_revoked_key_cannot_end_the_keys_that_are_left()
    {
        season.Record(season.KeyGrant(season.Cooperative, "office"));
        season.NowMs += SeasonScript.Day;
        Revoke(season.Cooperative);
        Assert.Equal("KEY_NOT_IN_FORCE", Before(season.KeyRevocation(season.Cooperative, "office")));
    }

    [Fact]
    public void A_revoked_key_of_a_body_cannot_certify_the_past()
    {
        Revoke(season.Body);
        Assert.Equal("KEY_NOT_IN_FORCE", Before(season.Certificate()));
        Assert.Equal("KEY_NOT_IN_FORCE", Before(season.AreaOf(season.Cooperative)));
        Assert.Equal("KEY_NOT_IN_FORCE", Before(season.Party(season.Body, SeasonScript.Unknown("newcomer"), V1.PartyRole.Trader)));
    }

    [Fact]
    public void A_body_whose_accreditation_has_ended_cannot_certify_the_past()
    {
        season.NowMs = SeasonScript.Beginning + (730 * SeasonScript.Day) - 1;
        Assert.IsType<Ruling.Admitted>(season.Offer(season.Certificate()));
        season.NowMs++;
        Assert.Equal("ISSUER_NOT_ACCREDITED", Before(season.Certificate()));
    }

    [Fact]
    public void What_a_phone_collected_before_its_key_was_revoked_is_still_taken()
    {
        Revoke(season.Cooperative);
        Assert.Null(Before(season.Harvest(SeasonScript.Kilogram)));
    }

    private void Revoke(Actor party)
    {
        season.Record(season.KeyRevocation(season.Owner, party.Name));
        season.NowMs += SeasonScript.Day;
    }

    // The code of the refusal of what is said to have happened two days ago.
    private string? Before(Draft draft)
    {
        var moment = season.NowMs - (2 * SeasonScript.Day);
        draft.With(statement =>
        {
            statement.OccurredAtMs = moment;
            if (statement.KeyGrant is { } grant)
            {
                grant.ValidFromMs = moment;
            }

            if (statement.KeyRevocation is { } revocation)
            {
                revocation.RevokedFromMs = moment;
            }
        });
        return (season.Offer(draft) as Ruling.Refused)?.Refusal.Code;
    }
}
