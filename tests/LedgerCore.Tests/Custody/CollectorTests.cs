using Traceability.LedgerCore.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class CollectorTests
{
    private const long Kg = SeasonScript.Kilogram;
    private const long Day = SeasonScript.Day;

    private readonly SeasonScript season = SeasonScript.Open();

    [Fact]
    public void Nobody_is_asked_before_the_rules_say_so()
    {
        var rules = season.CollectorRules(areRequired: true).With(statement => statement.RuleSet.EffectiveFromMs += Day);
        season.Record(rules);

        Assert.Empty(Codes(season.Harvest(Kg)));
        season.NowMs += Day;
        Assert.Equal(["COLLECTOR_NOT_APPROVED"], Codes(season.Harvest(Kg)));
    }

    [Fact]
    public void An_approval_counts_for_its_areas_and_its_operator()
    {
        var other = season.Record(season.AreaOf(season.Cooperative).With(statement => statement.Area.Name = "Other slope"));
        season.Record(season.CollectorRules(areRequired: true));
        season.Record(season.Approve("C-1").With(statement => statement.CollectorApproval.Areas.Add(other.ToByteString())));
        season.Record(season.Approve("C-2").With(statement => statement.CollectorApproval.Areas.Add(season.Area.ToByteString())));

        Assert.Equal(["COLLECTOR_NOT_APPROVED"], Codes(Of("C-1")));
        Assert.Empty(Codes(Of("C-2")));
        Assert.Equal(["COLLECTOR_NOT_APPROVED"], Codes(Of("c-2")));
    }

    [Fact]
    public void Areas_of_an_approval_are_the_issuers_and_only_operators_approve()
    {
        var another = season.Register("another cooperative", V1.PartyRole.CollectionOperation);
        var theirs = season.Record(season.AreaOf(another));
        var byTrader = season.Draft(season.Trader, statement => statement.CollectorApproval = season.Approve().Message.CollectorApproval);

        Assert.Equal("AREA_NOT_OF_OPERATOR", Refused(season.Approve().With(statement => statement.CollectorApproval.Areas.Add(theirs.ToByteString()))));
        Assert.Equal("PARTY_LACKS_ROLE", Refused(byTrader));
        Assert.Equal("STATUS_REACHES_BACK", Refused(season.Remove().With(statement => statement.CollectorRemoval.EffectiveFromMs--)));
    }

    [Fact]
    public void Who_was_approved_but_never_trained_is_told_apart_and_a_second_approval_mends_it()
    {
        season.Record(season.CollectorRules(areRequired: true));
        season.Record(season.Approve().With(statement => statement.CollectorApproval.TrainedAtMs = 0));
        Assert.Equal(["COLLECTOR_NOT_TRAINED"], Codes(season.Harvest(Kg)));

        season.Record(season.Approve());
        Assert.Empty(Codes(season.Harvest(Kg)));
    }

    [Fact]
    public void An_approval_ends_with_its_time_or_its_removal_and_may_be_given_again()
    {
        season.Record(season.CollectorRules(areRequired: true));
        season.Record(season.Approve().With(statement => statement.CollectorApproval.ValidUntilMs = statement.OccurredAtMs + (10 * Day)));
        season.NowMs += 10 * Day;
        Assert.Empty(Codes(season.Harvest(Kg).With(statement => statement.OccurredAtMs--)));
        Assert.Equal(["COLLECTOR_NOT_APPROVED"], Codes(season.Harvest(Kg)));

        season.Record(season.Approve());
        Assert.Empty(Codes(season.Harvest(Kg)));
        season.Record(season.Remove());
        Assert.Equal(["COLLECTOR_NOT_APPROVED"], Codes(season.Harvest(Kg)));
        season.Record(season.Approve());
        Assert.Empty(Codes(season.Harvest(Kg)));
    }

    [Fact]
    public void A_withheld_harvest_of_a_stranger_uses_nothing_of_the_quota_and_can_be_resolved()
    {
        season.Record(season.CollectorRules(areRequired: true));
        var lot = season.RecordLot(season.Harvest(Kg));
        Assert.Empty(season.Lot(lot).Quota);
        season.Record(season.Resolve(season.Body, lot, V1.ClaimDecision.Restore));
        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(lot).Claim);
    }

    [Fact]
    public void A_collectors_day_is_that_of_UTC_and_its_flag_takes_no_claim()
    {
        season.Record(season.CollectorRules(areRequired: false, dayMg: 10 * Kg));
        season.NowMs += 3 * Day;
        var midnight = season.NowMs - (season.NowMs % Day);
        Assert.Empty(Codes(At(midnight - 1, season.Harvest(10 * Kg))));
        Assert.Empty(Codes(At(midnight, season.Harvest(10 * Kg))));
        var lot = season.RecordLot(At(midnight - 1, season.Harvest(1)));
        Assert.Empty(Codes(At(midnight, Of("C-018"))));

        Assert.Equal((V1.ClaimStatus.Certified, "COLLECTOR_DAY_UNUSUAL"), (season.Lot(lot).Claim, Assert.Single(season.Lot(lot).Notices).Code));
        Assert.NotEmpty(season.Lot(lot).Quota);
    }

    [Fact]
    public void A_day_that_passes_all_bounds_stays_a_day()
    {
        season.Record(season.CollectorRules(areRequired: false, dayMg: 1));
        for (var time = 0; time < 3; time++)
        {
            Assert.Contains("COLLECTOR_DAY_UNUSUAL", Codes(season.Harvest(1_000_000_000_000_000)));
        }
    }

    private static Draft At(long moment, Draft draft) => draft.With(statement => statement.OccurredAtMs = moment);

    private Draft Of(string collector) => season.Harvest(Kg).With(statement => statement.Harvest.Collector = collector);

    private string Refused(Draft draft) => Assert.IsType<Ruling.Refused>(season.Offer(draft)).Refusal.Code;

    private string[] Codes(Draft draft) => [.. Assert.IsType<Ruling.Admitted>(season.Offer(draft)).Notices.Select(notice => notice.Code)];
}
