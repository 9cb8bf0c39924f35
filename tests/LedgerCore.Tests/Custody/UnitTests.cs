using Traceability.LedgerCore.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Where certificates name the places of work, work elsewhere carries no claim (fraud pattern 10).</summary>
public sealed class UnitTests
{
    private const long Kg = SeasonScript.Kilogram;

    private readonly SeasonScript season = SeasonScript.Open();

    [Fact]
    public void Work_in_a_named_unit_carries_the_claim_and_work_elsewhere_or_untold_does_not()
    {
        var (named, other) = (OrganisationCases.UnitOf(season, season.Cooperative), OrganisationCases.UnitOf(season, season.Cooperative));
        OrganisationCases.NameUnits(season, named);
        var fresh = season.RecordLot(OrganisationCases.In(season.Harvest(10 * Kg), named));

        Assert.Empty(Codes(OrganisationCases.In(season.Dry(season.Cooperative, fresh, Kg, Kg / 5), named)));
        Assert.Equal(["UNIT_NOT_IN_SCOPE"], Codes(OrganisationCases.In(season.Dry(season.Cooperative, fresh, Kg, Kg / 5), other)));
        Assert.Equal(["UNIT_NOT_IN_SCOPE"], Codes(season.Dry(season.Cooperative, fresh, Kg, Kg / 5)));
        Assert.Equal(["UNIT_NOT_IN_SCOPE"], Codes(season.Harvest(Kg)));
    }

    [Fact]
    public void A_harvest_outside_the_units_has_no_certificate_and_uses_nothing_of_the_quota()
    {
        OrganisationCases.NameUnits(season, OrganisationCases.UnitOf(season, season.Cooperative));
        var lot = season.RecordLot(season.Harvest(SeasonScript.QuotaMg));

        Assert.Empty(season.Lot(lot).Certificates);
        Assert.Equal("NOT_RESOLVABLE", Refused(season.Resolve(season.Body, lot, V1.ClaimDecision.Restore)));
    }

    [Fact]
    public void A_step_outside_the_units_can_be_resolved()
    {
        var named = OrganisationCases.UnitOf(season, season.Cooperative);
        OrganisationCases.NameUnits(season, named);
        var fresh = season.RecordLot(OrganisationCases.In(season.Harvest(10 * Kg), named));
        var dried = season.RecordLot(season.Dry(season.Cooperative, fresh, 10 * Kg, 2 * Kg));

        season.Record(season.Resolve(season.Owner, dried, V1.ClaimDecision.Restore));

        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(dried).Claim);
    }

    [Fact]
    public void Who_is_registered_and_not_certified_works_where_it_likes()
    {
        OrganisationCases.NameUnits(season, OrganisationCases.UnitOf(season, season.Cooperative));
        season.NowMs++;
        season.Record(season.Certificate());
        var sold = season.RecordLot(season.Sell(season.Cooperative, season.RecordLot(season.Harvest(Kg)), Kg, season.Processor));
        var bought = season.RecordLot(season.Receive(season.Processor, sold.Statement, Kg));

        Assert.Empty(Codes(season.Dry(season.Processor, bought, 1000, 200)));
        Assert.Empty(Codes(OrganisationCases.In(
            season.Dry(season.Processor, bought, 1000, 200), OrganisationCases.UnitOf(season, season.Processor))));
    }

    [Fact]
    public void A_second_certificate_without_units_covers_work_anywhere()
    {
        OrganisationCases.NameUnits(season, OrganisationCases.UnitOf(season, season.Cooperative));
        Assert.Equal(["UNIT_NOT_IN_SCOPE"], Codes(season.Harvest(Kg)));
        season.Record(season.Certificate());
        Assert.Empty(Codes(season.Harvest(Kg)));
    }

    [Fact]
    public void An_activity_that_no_line_covers_is_not_asked_for_its_unit()
    {
        var named = OrganisationCases.UnitOf(season, season.Cooperative);
        OrganisationCases.NameUnits(season, named);
        var fresh = season.RecordLot(OrganisationCases.In(season.Harvest(10 * Kg), named));

        Assert.Empty(Codes(season.Pack(season.Cooperative, fresh, 10, 50_000)));
    }

    [Fact]
    public void Scope_names_units_of_the_operator_only()
    {
        var foreign = OrganisationCases.UnitOf(season, season.Processor);
        Assert.Equal("UNIT_NOT_OF_OPERATOR", Refused(season.Certificate().With(statement =>
            statement.Certificate.Scope[0].Units.Add(foreign.ToByteString()))));
    }

    [Fact]
    public void Units_are_described_by_the_operator_its_body_and_the_scheme_owner()
    {
        Assert.Null(Refused(season.Unit(season.Cooperative, season.Cooperative)));
        Assert.Null(Refused(season.Unit(season.Body, season.Cooperative)));
        Assert.Null(Refused(season.Unit(season.Owner, season.Cooperative)));
        Assert.Equal("ISSUER_NOT_ACCREDITED", Refused(season.Unit(season.Trader, season.Cooperative)));
    }

    private string[] Codes(Draft draft) => season.Offer(draft) switch
    {
        Ruling.Admitted admitted => [.. admitted.Notices.Select(notice => notice.Code)],
        Ruling.Refused refused => [refused.Refusal.Code],
        _ => [],
    };

    private string? Refused(Draft draft) => (season.Offer(draft) as Ruling.Refused)?.Refusal.Code;
}
