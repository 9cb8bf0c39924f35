using Traceability.LedgerCore.Custody;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>Late, back-dated, and by keys that have ended.</summary>
public sealed class BackDatedTests
{
    private const long Kg = SeasonScript.Kilogram;
    private const long Day = SeasonScript.Day;

    private readonly SeasonScript season = SeasonScript.Open();

    [Fact]
    public void The_morning_is_recorded_in_the_evening_with_the_days_checkpoint()
    {
        var seen = season.Seen();
        season.NowMs += Day / 2;
        Assert.Equal([], Codes(season.Harvest(Kg).With(statement => (statement.OccurredAtMs, statement.Seen) = (season.NowMs - Day, seen))));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "RECORDED_LATE")]
    public void The_lateness_window_ends_to_the_millisecond_whatever_was_seen(long beyond, string code)
    {
        var seen = season.Seen();
        var occurred = season.NowMs;
        season.NowMs += (21 * Day) + beyond;
        Assert.Equal(code, string.Concat(Codes(season.Harvest(Kg).With(statement => (statement.OccurredAtMs, statement.Seen) = (occurred, seen)))));
    }

    [Fact]
    public void Any_size_that_the_log_has_had_may_be_seen_the_whole_of_it_too()
    {
        Assert.Equal([], Codes(season.Harvest(Kg).With(statement => statement.Seen = season.SeenAt(1))));
        Assert.Equal([], Codes(season.Harvest(Kg).With(statement => statement.Seen = season.Seen())));
    }

    [Fact]
    public void A_key_that_was_taken_away_cannot_date_itself_behind_what_it_has_seen()
    {
        var before = season.Seen();
        TakeAway();
        Assert.Equal(["KEY_ENDED_BEFORE_SEEN"], Codes(Yesterday(season.Seen())));
        Assert.Equal(["SIGNED_BY_ENDED_KEY"], Codes(Yesterday(before)));
        Assert.Equal(["SIGNED_BY_ENDED_KEY"], Codes(Yesterday(null)));
    }

    [Fact]
    public void A_second_signers_key_is_asked_too()
    {
        season.Record(season.KeyRevocation(season.Owner, "trader"));
        season.NowMs += Day;
        var draft = Yesterday(season.Seen(), 2);
        draft.Keys.Add(season.Trader.Key);
        Assert.Equal(["KEY_ENDED_BEFORE_SEEN"], Codes(draft));
    }

    [Fact]
    public void What_a_taken_key_signed_is_withheld_and_draws_on_no_quota()
    {
        TakeAway();
        var lot = season.Lot(season.RecordLot(Yesterday(null)));
        Assert.Equal(V1.ClaimStatus.Withheld, lot.Claim);
    }

    [Fact]
    public void A_taken_key_gives_no_claim_back_and_issues_no_labels()
    {
        var lot = RightsCases.Outside(season);
        var packed = season.RecordLot(season.Pack(season.Cooperative, season.RecordLot(season.Harvest(10 * Kg)), 100, 50_000));
        season.NowMs += 2 * Day;
        TakeAway();
        season.Record(season.KeyRevocation(season.Owner, season.Body.Name));
        Assert.Equal(["KEY_NOT_IN_FORCE"], Codes(Dated(season.Resolve(season.Body, lot, V1.ClaimDecision.Restore))));
        Assert.Equal(["KEY_NOT_IN_FORCE"], Codes(Dated(season.Label(season.Cooperative, packed, 1, 50_000, "L1"))));
    }

    [Fact]
    public void A_key_that_ran_out_by_its_grant_brings_what_it_collected_within_the_window()
    {
        season.Record(season.KeyGrant(season.Cooperative, "phone").With(statement => statement.KeyGrant.ValidUntilMs = season.NowMs + Day));
        season.NowMs += 3 * Day;
        Assert.Equal([], Codes(ByPhone(season.NowMs - (2 * Day) - 1)));
        Assert.Equal(["KEY_NOT_IN_FORCE"], Codes(ByPhone(season.NowMs - (2 * Day))));
        season.NowMs += 20 * Day;
        Assert.Equal(["RECORDED_LATE"], Codes(ByPhone(season.NowMs - (22 * Day) - 1)));
    }

    [Fact]
    public void A_key_that_is_to_end_tomorrow_signs_without_doubt_today()
    {
        season.Record(season.KeyRevocation(season.Owner, "cooperative").With(statement => statement.KeyRevocation.RevokedFromMs += Day));
        Assert.Equal([], Codes(season.Harvest(Kg)));
    }

    [Fact]
    public void A_rotation_that_is_cut_short_takes_the_key_away()
    {
        season.Record(season.KeyRevocation(season.Owner, "cooperative").With(statement => statement.KeyRevocation.RevokedFromMs += Day));
        TakeAway();
        Assert.Equal(["SIGNED_BY_ENDED_KEY"], Codes(Yesterday(null)));
    }

    private void TakeAway()
    {
        season.Record(season.KeyRevocation(season.Owner, "cooperative"));
        season.NowMs += Day / 2;
    }

    private Draft Yesterday(V1.SeenCheckpoint? seen, int days = 1) => Dated(season.Harvest(Kg).With(statement => statement.Seen = seen), days);

    private Draft Dated(Draft draft, int days = 1) => draft.With(statement => statement.OccurredAtMs -= days * Day);

    private Draft ByPhone(long occurredAtMs)
    {
        var draft = season.Harvest(Kg).With(statement => statement.OccurredAtMs = occurredAtMs);
        draft.Keys[0] = TestKeys.Of("phone");
        return draft;
    }

    private string[] Codes(Draft draft) => season.Offer(draft) switch
    {
        Ruling.Refused refused => [refused.Refusal.Code],
        Ruling.Admitted admitted => [.. admitted.Notices.Select(notice => notice.Code)],
        _ => [],
    };
}
