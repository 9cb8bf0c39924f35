using Traceability.LedgerCore.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Keys of phones and collectors do what their grant says, and no more.</summary>
public sealed class LimitedKeyTests
{
    private const long Kg = SeasonScript.Kilogram;
    private const long Day = SeasonScript.Day;

    private readonly SeasonScript season = SeasonScript.Open();

    [Fact]
    public void It_signs_harvests_and_nothing_else_not_even_beside_another_key()
    {
        season.Record(season.LimitedKey("phone", new V1.KeyLimits()));
        var lot = season.RecordLot(By("phone", season.Harvest(Kg)));
        var witnessed = season.Sell(season.Cooperative, lot, Kg, season.Trader);
        witnessed.Keys.Add(TestKeys.Of("phone"));

        Assert.Equal("KEY_LIMIT_PASSED", Refused(By("phone", season.Sell(season.Cooperative, lot, Kg, season.Trader))));
        Assert.Equal("KEY_LIMIT_PASSED", Refused(By("phone", season.KeyGrant(season.Cooperative, "successor"))));
        Assert.Equal("KEY_LIMIT_PASSED", Refused(By("phone", season.Approve())));
        Assert.Equal("KEY_LIMIT_PASSED", Refused(witnessed));
    }

    [Fact]
    public void It_signs_in_its_areas_and_of_its_species_only()
    {
        var other = season.Record(season.AreaOf(season.Cooperative).With(statement => statement.Area.Name = "Other slope"));
        season.Record(season.LimitedKey("phone", new V1.KeyLimits { Areas = { season.Area.ToByteString() }, Species = { SeasonScript.Species } }));

        Assert.Empty(Codes(By("phone", season.Harvest(Kg))));
        Assert.Equal("KEY_LIMIT_PASSED", Refused(By("phone", season.Harvest(Kg).With(statement => statement.Harvest.Area = other.ToByteString()))));
        Assert.Equal("KEY_LIMIT_PASSED", Refused(By("phone", season.Harvest(Kg).With(statement => statement.Harvest.Species = "Illicium verum"))));
    }

    [Fact]
    public void It_is_granted_for_areas_of_its_party_only()
    {
        var another = season.Register("another cooperative", V1.PartyRole.CollectionOperation);
        var theirs = season.Record(season.AreaOf(another));

        Assert.Equal("AREA_NOT_OF_OPERATOR", Refused(season.LimitedKey("phone", new V1.KeyLimits { Areas = { theirs.ToByteString() } })));
        Assert.Equal("AREA_UNKNOWN", Refused(season.LimitedKey("phone", new V1.KeyLimits { Areas = { season.CertificateId.ToByteString() } })));
    }

    // Where the day begins: at midnight in UTC+7, which is 17:00 of the day before in UTC.
    [Theory]
    [InlineData(420, 17 * 60)]
    [InlineData(480, 16 * 60)]
    [InlineData(0, 24 * 60)]
    [InlineData(-210, (24 * 60) + 210)]
    public void Its_day_begins_at_its_offset(int offsetMinutes, int beginsAtMinute)
    {
        season.Record(season.LimitedKey("phone", new V1.KeyLimits { DailyMg = Kg, UtcOffsetMinutes = offsetMinutes }));
        season.NowMs += 5 * Day;
        var midnight = season.NowMs - (season.NowMs % Day) - (3 * Day) + (beginsAtMinute * 60_000L);

        Assert.Empty(Codes(At(midnight - 1, By("phone", season.Harvest(Kg)))));
        Assert.Equal(["KEY_DAY_PASSED"], Codes(At(midnight - 1, By("phone", season.Harvest(1)))));
        Assert.Empty(Codes(At(midnight, By("phone", season.Harvest(Kg)))));
        Assert.Equal(["KEY_DAY_PASSED"], Codes(At(midnight + Day - 1, By("phone", season.Harvest(1)))));
    }

    [Fact]
    public void What_would_pass_its_day_is_withheld_and_does_not_count_and_anything_else_does()
    {
        season.Record(season.LimitedKey("phone", new V1.KeyLimits { DailyMg = 10 * Kg }));
        var far = SeasonScript.Measures(6 * Kg);
        far.Position.LatitudeE7 += 10_000_000;

        Assert.Equal(["KEY_DAY_PASSED"], Codes(By("phone", season.Harvest(500 * Kg))));
        Assert.Equal(["OUTSIDE_AREA"], Codes(By("phone", season.Harvest(1).Seal("measures", far))));
        Assert.Empty(Codes(By("phone", season.Harvest(4 * Kg))));
        Assert.Equal(["KEY_DAY_PASSED"], Codes(By("phone", season.Harvest(1))));
        Assert.Empty(Codes(season.Harvest(500 * Kg)));
    }

    [Fact]
    public void It_ends_when_its_grant_says()
    {
        season.Record(season.LimitedKey("phone", new V1.KeyLimits()).With(statement => statement.KeyGrant.ValidUntilMs = statement.OccurredAtMs + Day));
        season.NowMs += Day;

        Assert.Empty(Codes(At(season.NowMs - 1, By("phone", season.Harvest(Kg)))));
        Assert.Equal("KEY_NOT_IN_FORCE", Refused(By("phone", season.Harvest(Kg))));
    }

    private static Draft By(string key, Draft draft) => ResourceCases.SignedBy(draft, key);

    private static Draft At(long moment, Draft draft) => draft.With(statement => statement.OccurredAtMs = moment);

    private string Refused(Draft draft) => Assert.IsType<Ruling.Refused>(season.Offer(draft)).Refusal.Code;

    private string[] Codes(Draft draft) => [.. Assert.IsType<Ruling.Admitted>(season.Offer(draft)).Notices.Select(notice => notice.Code)];
}
