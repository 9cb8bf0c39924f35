using Traceability.LedgerCore.Custody;
using Traceability.State.V1;
using Traceability.TestKit;
using Severity = Traceability.V1.NonConformitySeverity;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>What an audit found is put right by its deadline, or the work of the operator shows it.</summary>
public sealed class NonConformityTests
{
    private const long Kg = SeasonScript.Kilogram;
    private const long Day = SeasonScript.Day;

    private readonly SeasonScript season = SeasonScript.Open();

    [Fact]
    public void What_was_closed_in_time_does_nothing()
    {
        var audit = season.Record(season.AuditFinding(Severity.Major));
        season.Record(season.Closure(season.Body, audit).With(statement => statement.NonConformityClosure.ClosedFromMs += 10 * Day));
        season.NowMs += (10 * Day) - 1;
        Assert.Empty(Codes(season.Harvest(Kg)));
        season.NowMs++;
        Assert.Empty(Codes(season.Harvest(Kg)));
    }

    [Fact]
    public void Between_deadline_and_closure_collecting_and_working_carry_no_claim_and_others_do_as_before()
    {
        var fresh = season.RecordLot(season.Harvest(10 * Kg));
        var sold = season.RecordLot(season.Sell(season.Cooperative, fresh, 5 * Kg, season.Processor));
        var bought = season.RecordLot(season.Receive(season.Processor, sold.Statement, 5 * Kg));
        var audit = season.Record(season.AuditFinding(Severity.Major));
        season.NowMs += 10 * Day;

        Assert.Equal(["MAJOR_NON_CONFORMITY_OPEN"], Codes(season.Harvest(Kg)));
        Assert.Equal(["MAJOR_NON_CONFORMITY_OPEN"], Codes(season.Dry(season.Cooperative, fresh, Kg, Kg / 5)));
        Assert.Empty(Codes(season.Dry(season.Processor, bought, Kg, Kg / 5)));

        season.NowMs += Day;
        season.Record(season.Closure(season.Body, audit));
        Assert.Empty(Codes(season.Harvest(Kg)));
        Assert.Equal(["MAJOR_NON_CONFORMITY_OPEN"], Codes(season.Harvest(Kg).With(statement => statement.OccurredAtMs--)));
    }

    [Fact]
    public void A_minor_one_is_flagged_and_the_harvest_still_draws_on_the_quota()
    {
        season.Record(season.AuditFinding(Severity.Minor));
        season.NowMs += 10 * Day;
        var lot = season.RecordLot(season.Harvest(SeasonScript.QuotaMg));

        Assert.Equal(V1.ClaimStatus.Certified, season.Lot(lot).Claim);
        season.NowMs++;
        Assert.Equal(["OVER_QUOTA", "MINOR_NON_CONFORMITY_OPEN"], Codes(season.Harvest(1)));
    }

    [Fact]
    public void A_major_one_leaves_the_quota_alone()
    {
        season.Record(season.AuditFinding(Severity.Major));
        season.NowMs += 10 * Day;
        season.Record(season.Harvest(Kg));

        Assert.True(season.State.TryGet(StateKey.Quotas(season.Area, SeasonScript.Species, V1.PlantPart.Aerial), out var stored));
        Assert.Equal(0, QuotasRecord.Parser.ParseFrom(stored.Span).Items.Single().HarvestedMg);
    }

    [Fact]
    public void A_deadline_never_lies_in_the_past()
    {
        Assert.Equal(["RIGHT_REACHES_BACK"], Codes(Due(-1)));
        Assert.Empty(Codes(Due(0)));
    }

    private Draft Due(long offset) => season.AuditFinding(Severity.Minor).With(statement =>
        statement.Audit.NonConformities[0].DeadlineMs = statement.OccurredAtMs + offset);

    private string[] Codes(Draft draft) => season.Offer(draft) switch
    {
        Ruling.Admitted admitted => [.. admitted.Notices.Select(notice => notice.Code)],
        Ruling.Refused refused => [refused.Refusal.Code],
        _ => [],
    };
}
