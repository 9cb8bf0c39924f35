using Google.Protobuf;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Log;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Sequencing;

public sealed class SeenPastTests
{
    private const long Kg = SeasonScript.Kilogram;
    private const long Day = SeasonScript.Day;

    [Fact]
    public async Task EverySizeThatTheLogHasHadMayBeSeenAndNoOtherRoot()
    {
        await using var ledger = await TestLedger.OpenAsync();
        for (var harvests = 0; harvests < 300; harvests++)
        {
            ledger.Season.Record(ledger.Season.Harvest(1));
        }

        await ledger.PlayAsync();
        var sizes = (ulong[])[1, 2, 255, 256, 257, (ulong)ledger.Season.Entries.Count];
        var outcomes = await ledger.AppendAsync([.. sizes.Select(size => Having(ledger, SeenAt(ledger, size)).Sign())]);
        Assert.All(outcomes, outcome => Assert.NotNull(outcome.Receipt));

        var wrong = SeenAt(ledger, 256);
        wrong.Size = 257;
        var refused = Assert.Single(await ledger.AppendAsync(Having(ledger, wrong).Sign()));
        Assert.Equal("SEEN_NOT_OF_THIS_LOG", refused.Refusal?.Code);
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task AnAuditorWhoKnowsNoBatchesAgreesOnASizeWithinABatch()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var first = ledger.Season.Harvest(1).Sign();
        var committed = (ulong)ledger.Season.Entries.Count;
        var tree = Frontier.From(committed, ledger.Get<TileReader>().Node);
        tree.Append(TreeHasher.Leaf(LeafCodec.Encode(ledger.Season.NowMs, ledger.Admit(first).Statement)));
        var within = new SeenCheckpoint { Size = committed + 1, Root = ByteString.CopyFrom(tree.Root().Span) };
        Assert.All(await ledger.AppendAsync(first, Having(ledger, within).Sign()), outcome => Assert.NotNull(outcome.Receipt));
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task AServiceThatWasStartedAnewKnowsWhenAnOldCheckpointWas()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var before = SeenAt(ledger, (ulong)season.Entries.Count);
        season.NowMs += Day;
        season.Record(season.KeyRevocation(season.Owner, "cooperative"));
        await ledger.PlayAsync();
        var after = SeenAt(ledger, (ulong)season.Entries.Count);
        ledger.Reload();
        season.NowMs += Day;
        ledger.Time.Set(season.NowMs);
        var outcomes = await ledger.AppendAsync(Having(ledger, after, 3 * Day / 2).Sign(), Having(ledger, before, 3 * Day / 2).Sign());
        Assert.Equal("KEY_ENDED_BEFORE_SEEN", outcomes[0].Refusal?.Code);
        Assert.Equal(["SIGNED_BY_ENDED_KEY"], outcomes[1].Receipt!.Notices.Select(notice => notice.Code));
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task TheCheckpointThatAReaderGetsIsOneThatMayBeSeen()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var checkpoint = SignedCheckpoint.Read(await ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None));
        var seen = new SeenCheckpoint { Size = checkpoint.Size, Root = ByteString.CopyFrom(checkpoint.Root.Span) };
        await ledger.RecordAsync(Having(ledger, seen).Sign());
        await ledger.CheckLogAsync();
    }

    private static SeenCheckpoint SeenAt(TestLedger ledger, ulong size) => new()
    {
        Size = size,
        Root = ByteString.CopyFrom(TreeRoot.At(size, ledger.Get<TileReader>().Node).Span),
    };

    private static Draft Having(TestLedger ledger, SeenCheckpoint seen, long agoMs = 0) => ledger.Season.Harvest(Kg).With(statement =>
        (statement.OccurredAtMs, statement.Seen) = (ledger.Season.NowMs - agoMs, seen));
}
