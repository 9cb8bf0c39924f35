using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;
using static Traceability.LedgerCore.Tests.Custody.SignerCases;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class DeviceChainTests
{
    private const long Kg = SeasonScript.Kilogram;

    private readonly SeasonScript season = SeasonScript.Open();

    [Fact]
    public void What_a_phone_brings_in_order_forms_one_chain()
    {
        var one = season.Record(Linked(season.Harvest(Kg), 1));
        var two = season.Record(Linked(season.Harvest(Kg), 2, one));
        Assert.Equal((2UL, 2UL, 0UL), (Device().Head, Device().Steps, Device().ForkCount));
        Assert.Equal(two.ToByteString(), Device().HeadId);
    }

    [Fact]
    public void A_gap_is_told_once_and_closes_when_the_missing_ones_come()
    {
        var drafts = Chain(4);
        Assert.Equal([], Codes(drafts[0]));
        Assert.Equal(["DEVICE_CHAIN_GAP"], Codes(drafts[3]));
        Assert.Equal([], Codes(drafts[2]));
        Assert.Equal([], Codes(drafts[1]));
        Assert.Equal((4UL, 4UL, 0UL), (Device().Head, Device().Steps, Device().ForkCount));
    }

    [Fact]
    public void A_chain_that_is_first_met_in_the_middle_has_a_gap() =>
        Assert.Equal(["DEVICE_CHAIN_GAP"], Codes(Linked(season.Harvest(Kg), ulong.MaxValue, season.Area)));

    [Fact]
    public void A_gap_takes_no_claim()
    {
        var drafts = Chain(3);
        season.Record(drafts[0]);
        var lot = season.Lot(season.RecordLot(drafts[2]));
        Assert.Equal(V1.ClaimStatus.Certified, lot.Claim);
        Assert.Empty(lot.Notices);
    }

    [Fact]
    public void A_number_used_twice_is_a_fork_whose_lot_is_withheld_and_draws_on_no_quota()
    {
        var first = season.Record(Linked(season.Harvest(Kg), 1));
        var lot = season.RecordLot(Linked(season.Harvest(Kg), 1));
        Assert.Equal(V1.ClaimStatus.Withheld, season.Lot(lot).Claim);
        Assert.Equal(first.ToByteString(), Device().HeadId);
        var fork = Assert.Single(Device().Forks);
        Assert.Equal((1UL, lot.Statement.ToByteString()), (fork.Sequence, fork.StatementId));
    }

    [Fact]
    public void What_fills_a_gap_is_the_one_that_the_next_one_names()
    {
        var drafts = Chain(3);
        season.Record(drafts[0]);
        season.Record(drafts[2]);
        Assert.Equal(["DEVICE_CHAIN_FORK"], Codes(Linked(season.Harvest(Kg), 2, StatementId.Of(drafts[0].Sign().Statement.Span))));
    }

    [Fact]
    public void A_fork_that_makes_no_lot_is_flagged()
    {
        season.Record(Linked(season.Rules(), 1));
        var ruling = Assert.IsType<Ruling.Admitted>(season.Offer(Linked(season.Rules().With(statement => statement.RuleSet.Version = "x"), 1)));
        var notice = Assert.Single(ruling.Notices);
        Assert.Equal(("DEVICE_CHAIN_FORK", V1.NoticeKind.Flagged), (notice.Code, notice.Kind));
    }

    [Fact]
    public void Each_key_has_a_chain_of_its_own()
    {
        season.Record(season.KeyGrant(season.Cooperative, "phone"));
        var one = season.Record(Linked(season.Harvest(Kg), 1));
        var other = Linked(season.Harvest(Kg), 1);
        other.Keys[0] = TestKeys.Of("phone");
        Assert.Equal([], Codes(other));
        Assert.Equal([], Codes(Linked(season.Harvest(Kg), 2, one)));
    }

    [Fact]
    public void A_refused_statement_takes_no_number()
    {
        season.Offer(Linked(season.Harvest(Kg).With(statement => statement.Harvest.Area = season.CertificateId.ToByteString()), 1));
        Assert.Equal([], Codes(Linked(season.Harvest(Kg), 1)));
    }

    [Fact]
    public void Forks_without_end_do_not_grow_the_record_without_end()
    {
        for (var times = 0; times < 103; times++)
        {
            season.Record(Linked(season.Harvest(Kg), 1));
        }

        Assert.Equal((100, 102UL), (Device().Forks.Count, Device().ForkCount));
    }

    private Draft[] Chain(ulong length)
    {
        var drafts = new List<Draft>();
        StatementId? previous = null;
        for (ulong sequence = 1; sequence <= length; sequence++)
        {
            var draft = Linked(season.Harvest(Kg), sequence, previous);
            previous = StatementId.Of(draft.Sign().Statement.Span);
            drafts.Add(draft);
        }

        return [.. drafts];
    }

    private string[] Codes(Draft draft) =>
        [.. Assert.IsType<Ruling.Admitted>(season.Offer(draft)).Notices.Select(notice => notice.Code)];

    private DeviceRecord Device() => season.State.TryGet(StateKey.DeviceHead(season.Cooperative.Key.Public.Id), out var stored)
        ? DeviceRecord.Parser.ParseFrom(stored.Span)
        : new DeviceRecord();
}
