using Traceability.LedgerCore.Custody;
using Traceability.TestKit;
using Standing = Traceability.V1.RoleStanding;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Several roles at once, each from a moment on and until another.</summary>
public sealed class RoleChangeTests
{
    private const long Kg = SeasonScript.Kilogram;
    private const long Day = SeasonScript.Day;

    private readonly SeasonScript season = SeasonScript.Open();

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void A_role_is_held_from_its_very_millisecond_on(long offset, bool isWithheld)
    {
        Change(season.Trader, V1.PartyRole.Processor, Standing.Held, Day);

        Assert.Equal(isWithheld, IsWithheldAt(season.Trader, Day + offset));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void A_role_is_not_held_any_more_from_its_very_end_on(long offset, bool isWithheld)
    {
        Change(season.Processor, V1.PartyRole.Processor, Standing.Ended, Day);

        Assert.Equal(isWithheld, IsWithheldAt(season.Processor, Day + offset));
    }

    [Fact]
    public void Other_roles_stay_when_one_ends()
    {
        Change(season.Trader, V1.PartyRole.Processor, Standing.Held, 0);
        Change(season.Trader, V1.PartyRole.Trader, Standing.Ended, 0);

        Assert.False(IsWithheldAt(season.Trader, 0));
    }

    [Fact]
    public void Of_two_changes_for_one_moment_the_one_recorded_later_rules()
    {
        Change(season.Trader, V1.PartyRole.Processor, Standing.Ended, Day);
        Change(season.Trader, V1.PartyRole.Processor, Standing.Held, Day);

        Assert.False(IsWithheldAt(season.Trader, Day));
    }

    [Fact]
    public void What_comes_home_late_is_judged_by_the_role_held_when_it_happened()
    {
        var lot = LotOf(season.Processor);
        var moment = season.NowMs;
        season.NowMs += Day;
        Change(season.Processor, V1.PartyRole.Processor, Standing.Ended, 0);
        season.NowMs += Day;

        var dried = season.RecordLot(season.Dry(season.Processor, lot, Kg, Kg / 5).With(statement => statement.OccurredAtMs = moment));

        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(dried).Claim);
    }

    [Fact]
    public void A_body_changes_the_roles_of_whom_it_registered_but_names_no_body_and_no_auditor()
    {
        var newcomer = SeasonScript.Unknown("newcomer");
        newcomer = newcomer with { Id = season.Record(season.Party(season.Body, newcomer, V1.PartyRole.Trader)) };

        Assert.Null(Refused(season.Role(season.Body, newcomer, V1.PartyRole.Processor, Standing.Held)));
        Assert.Equal("ISSUER_NOT_SCHEME_OWNER", Refused(season.Role(season.Body, newcomer, V1.PartyRole.Auditor, Standing.Held)));
        Assert.Equal("ISSUER_NOT_SCHEME_OWNER", Refused(season.Role(season.Body, newcomer, V1.PartyRole.CertificationBody, Standing.Held)));
        Assert.Null(Refused(season.Role(season.Owner, newcomer, V1.PartyRole.Auditor, Standing.Held)));
        season.Record(season.Withdrawal());
        Assert.Equal("ISSUER_NOT_ACCREDITED", Refused(season.Role(season.Body, newcomer, V1.PartyRole.Brand, Standing.Held)));
    }

    [Fact]
    public void Auditors_are_registered_by_the_scheme_owner_alone()
    {
        Assert.Equal("ISSUER_NOT_SCHEME_OWNER", Refused(season.Party(season.Body, SeasonScript.Unknown("one"), V1.PartyRole.Trader, V1.PartyRole.Auditor)));
        Assert.Null(Refused(season.Party(season.Owner, SeasonScript.Unknown("other"), V1.PartyRole.Auditor)));
    }

    [Fact]
    public void Nobody_gives_itself_a_role() =>
        Assert.Equal("ROLE_NOT_BY_REGISTRAR", Refused(season.Role(season.Trader, season.Trader, V1.PartyRole.Processor, Standing.Held)));

    [Fact]
    public void A_body_that_is_none_any_more_certifies_nothing()
    {
        Change(season.Body, V1.PartyRole.CertificationBody, Standing.Ended, Day);
        season.NowMs += Day - 1;
        Assert.Null(Refused(season.Certificate()));
        season.NowMs++;
        Assert.Equal("PARTY_LACKS_ROLE", Refused(season.Certificate()));
    }

    [Fact]
    public void A_party_that_becomes_a_cooperative_gets_an_area_from_then_on()
    {
        Change(season.Trader, V1.PartyRole.CollectionOperation, Standing.Held, Day);
        season.NowMs += Day - 1;
        Assert.Equal("PARTY_LACKS_ROLE", Refused(season.AreaOf(season.Trader)));
        season.NowMs++;
        Assert.Null(Refused(season.AreaOf(season.Trader)));
    }

    private void Change(Actor party, V1.PartyRole role, Standing standing, long after) => season.Record(
        season.Role(season.Owner, party, role, standing).With(statement => statement.RoleChange.EffectiveFromMs += after));

    private LedgerCore.Statements.LotKey LotOf(Actor party)
    {
        var sold = season.RecordLot(season.Sell(season.Cooperative, season.RecordLot(season.Harvest(5 * Kg)), 5 * Kg, party));
        return season.RecordLot(season.Receive(party, sold.Statement, 5 * Kg));
    }

    private bool IsWithheldAt(Actor party, long after)
    {
        var lot = LotOf(party);
        season.NowMs += after;
        var ruling = Assert.IsType<Ruling.Admitted>(season.Offer(season.Dry(party, lot, Kg, Kg / 5)));
        return ruling.Notices.Any(notice => notice.Code == "NOT_REGISTERED_FOR_ACTIVITY");
    }

    private string? Refused(Draft draft) => (season.Offer(draft) as Ruling.Refused)?.Refusal.Code;
}
