using FsCheck;
using FsCheck.Fluent;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Custody;

public sealed class LabelMarkTests
{
    private readonly SeasonScript season = SeasonScript.Open();

    [Fact]
    public void Void_labels_free_their_packs_for_labels_that_follow_and_no_more()
    {
        var batch = LabelMarkCases.Issued(season);
        var lot = LotKey.Of(Batch(batch).Batch.Lot);
        season.Record(season.VoidLabels(season.Cooperative, batch, V1.LabelVoidReason.Stolen, (10, 5), (90, 5)));
        Assert.Equal("LABELS_BEYOND_UNITS", Refusal(Follow(lot, batch, 11)));

        var next = season.Record(Follow(lot, batch, 10));

        Assert.Equal(100, season.Lot(lot).LabelledUnits);
        Assert.Equal(next.ToByteString(), Assert.Single(Batch(batch).Followers));
        Assert.Equal("LABELS_BEYOND_UNITS", Refusal(Follow(lot, batch, 1)));
    }

    [Fact]
    public void A_pack_that_is_gone_gets_no_other_label()
    {
        var batch = LabelMarkCases.Issued(season);
        season.Record(season.VoidLabels(season.Cooperative, batch, V1.LabelVoidReason.PackGone, (0, 100)));

        Assert.Equal("LABELS_BEYOND_UNITS", Refusal(Follow(LotKey.Of(Batch(batch).Batch.Lot), batch, 1)));
    }

    [Fact]
    public void A_void_label_is_never_activated_and_an_activated_one_may_become_void()
    {
        var batch = LabelMarkCases.Issued(season, isWaiting: true);
        season.Record(season.VoidLabels(season.Cooperative, batch, V1.LabelVoidReason.Lost, (0, 10)));
        Assert.Equal("LABELS_VOID_ALREADY", Refusal(season.ActivateLabels(season.Cooperative, batch, (5, 10))));
        season.Record(season.ActivateLabels(season.Cooperative, batch, (10, 90)));
        season.Record(season.VoidLabels(season.Cooperative, batch, V1.LabelVoidReason.Spoilt, (50, 1)));

        Assert.NotNull(LabelMarks.At(Batch(batch).Voids, 50));
        Assert.Null(LabelMarks.At(Batch(batch).Activations, 9));
    }

    [Fact]
    public void A_batch_follows_one_of_its_own_lot_alone()
    {
        var batch = LabelMarkCases.Issued(season);
        season.Record(season.VoidLabels(season.Cooperative, batch, V1.LabelVoidReason.Stolen, (0, 50)));
        season.NowMs++;
        Assert.Equal("LABEL_FOLLOWS_OTHER", Refusal(Follow(LabelMarkCases.Packed(season), batch, 1)));
    }

    [Fact]
    public void A_mark_counts_from_the_size_that_holds_its_statement()
    {
        LabelMark[] marks = [new() { First = 3, Count = 2, LogIndex = 7 }];
        Assert.Null(LabelMarks.At(marks, 3, size: 7));
        Assert.NotNull(LabelMarks.At(marks, 4, size: 8));
    }

    [Fact]
    public void A_run_that_begins_where_another_ends_is_written_as_one()
    {
        var batch = LabelMarkCases.Issued(season);
        Assert.Equal("FIELD_OUT_OF_RANGE", Refused(season.VoidLabels(season.Cooperative, batch, V1.LabelVoidReason.Spoilt, (0, 10), (10, 1))));
        Assert.Equal("FIELD_OUT_OF_RANGE", Refused(season.VoidLabels(season.Cooperative, batch, V1.LabelVoidReason.Spoilt, (0, 0))));
    }

    [Fact]
    public void Serials_of_ones_own_are_each_there_once_and_as_many_as_labels()
    {
        var lot = LabelMarkCases.Packed(season);
        Draft Own(params string[] serials) => LabelMarkCases.WithOwn(season.Label(season.Cooperative, lot, 2, 50_000, "L1"), serials);
        Assert.Equal("FIELD_REPEATED", Refused(Own("A", "A")));
        Assert.Equal("FIELD_COUNT", Refused(Own("A")));
        Assert.Equal("FIELD_MALFORMED", Refused(Own("A", "with space")));
        Assert.Equal("SERIAL_ROOT_WRONG", Refused(Own("A", "B").Seal("serials", new V1.SerialSeed { Own = { "B", "A" } })));
        Assert.Equal("FIELD_NOT_ALLOWED", Refused(Own("A", "B").With(statement => statement.LabelBatch.OwnSerials = false)
            .Seal("serials", new V1.SerialSeed { Seed = Google.Protobuf.ByteString.CopyFrom(new byte[32]), Own = { "A", "B" } })));
    }

    [Fact]
    public void Marks_agree_with_a_list_of_every_label() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(0, 39)).ToArbitrary(),
        wanted =>
        {
            var marks = new LabelBatchRecord().Voids;
            var known = new bool[40];
            foreach (var (first, place) in wanted.Select((first, place) => (first, place)))
            {
                var range = new V1.LabelRange { First = (uint)first, Count = (uint)((place % 4) + 1) };
                var covered = Enumerable.Range(first, (int)range.Count).Where(index => index < 40 && known[index]).Select(index => (long?)index).FirstOrDefault();
                Assert.Equal(covered, LabelMarks.FirstIn(marks, [range]));
                if (covered is null)
                {
                    LabelMarks.Add(marks, [range], run => new LabelMark { First = run.First, Count = run.Count });
                    Array.Fill(known, true, first, Math.Min((int)range.Count, 40 - first));
                }
            }

            Assert.Equal(known, Enumerable.Range(0, 40).Select(index => LabelMarks.At(marks, index) is not null));
        }).QuickCheckThrowOnFailure();

    private Draft Follow(LotKey lot, StatementId first, long units) => season.Label(season.Cooperative, lot, units, 50_000, "L1")
        .With(statement => statement.LabelBatch.Follows = first.ToByteString());

    private LabelBatchRecord Batch(StatementId id) =>
        season.State.TryGet(StateKey.LabelBatch(id), out var stored) ? LabelBatchRecord.Parser.ParseFrom(stored.Span) : throw new KeyNotFoundException();

    private string Refusal(Draft draft) => Assert.IsType<Ruling.Refused>(season.Offer(draft)).Refusal.Code;

    private static string Refused(Draft draft) =>
        StatementAdmission.TryAdmit(draft.Sign(), SeasonScript.Origin, out _, out var refusal) ? "" : refusal.Code;
}
