using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;
using Traceability.State.V1;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Queries;

public sealed class LotTraceTests
{
    [Fact]
    public async Task UpstreamIsEveryAncestorOnceWithChildrenBeforeParents()
    {
        await using var played = await TradedSeason.PlayAsync();
        var trail = await played.Ledger.Get<LotTrace>().UpstreamAsync(played.Packed, 100, CancellationToken.None);
        Assert.False(trail!.Truncated);
        Assert.Equal(8, trail.Lots.Count);
        Assert.Equal(played.Packed, KeyOf(trail.Lots[0]));
        Assert.Equal(trail.Lots.Count, trail.Lots.Select(KeyOf).Distinct().Count());
        var place = trail.Lots.Select((lot, i) => (Lot: KeyOf(lot), Place: i)).ToDictionary(pair => pair.Lot, pair => pair.Place);
        Assert.All(trail.Lots, lot => Assert.All(lot.Parents, parent => Assert.True(place[Key(parent)] > place[KeyOf(lot)])));
        Assert.Contains(played.First, place.Keys);
        Assert.Contains(played.Second, place.Keys);
        Assert.DoesNotContain(played.OnItsWay, place.Keys);
    }

    [Fact]
    public async Task AParentReachedByAShortWayAndALongOneStandsAfterAllItsChildren()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var fresh = season.RecordLot(season.Harvest(10 * SeasonScript.Kilogram));
        var dry = season.RecordLot(season.Dry(season.Cooperative, fresh, 10 * SeasonScript.Kilogram, 2 * SeasonScript.Kilogram));
        var sorted = season.RecordLot(Step(V1.ProcessKind.Sort, (dry, SeasonScript.Kilogram)));
        var blend = season.RecordLot(Step(V1.ProcessKind.Blend, (dry, SeasonScript.Kilogram), (sorted, SeasonScript.Kilogram)));
        await ledger.PlayAsync();
        var up = await ledger.Get<LotTrace>().UpstreamAsync(blend, 100, CancellationToken.None);
        Assert.Equal([blend, sorted, dry, fresh], up!.Lots.Select(KeyOf));
        var down = await ledger.Get<LotTrace>().DownstreamAsync(fresh, 100, CancellationToken.None);
        Assert.Equal([fresh, dry, sorted, blend], down!.Lots.Select(KeyOf));

        Draft Step(V1.ProcessKind process, params (LotKey Lot, long MassMg)[] inputs) =>
            season.Process(season.Cooperative, process, V1.MassState.Dry, inputs.Sum(input => input.MassMg), inputs);
    }

    [Fact]
    public async Task DownstreamIsEveryDescendantOnceFromTheLotOn()
    {
        await using var played = await TradedSeason.PlayAsync();
        var trail = await played.Ledger.Get<LotTrace>().DownstreamAsync(played.Second, 100, CancellationToken.None);
        Assert.False(trail!.Truncated);
        Assert.Equal(played.Second, KeyOf(trail.Lots[0]));
        Assert.Equal(7, trail.Lots.Select(KeyOf).Distinct().Count());
        Assert.Equal(7, trail.Lots.Count);
        Assert.Contains(played.OnItsWay, trail.Lots.Select(KeyOf));
        Assert.Contains(played.Packed, trail.Lots.Select(KeyOf));
        Assert.DoesNotContain(played.First, trail.Lots.Select(KeyOf));
    }

    [Fact]
    public async Task ALotWithNoHistoryIsItsOwnTrail()
    {
        await using var played = await TradedSeason.PlayAsync();
        Assert.Equal(played.First, KeyOf(Assert.Single((await played.Ledger.Get<LotTrace>().UpstreamAsync(played.First, 1, CancellationToken.None))!.Lots)));
        Assert.Equal(played.Packed, KeyOf(Assert.Single((await played.Ledger.Get<LotTrace>().DownstreamAsync(played.Packed, 1, CancellationToken.None))!.Lots)));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(5, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public async Task TheLimitCutsTheFarEndAndSaysSo(int limit, bool truncated)
    {
        await using var played = await TradedSeason.PlayAsync();
        var trail = await played.Ledger.Get<LotTrace>().UpstreamAsync(played.Packed, limit, CancellationToken.None);
        Assert.Equal((limit, truncated), (trail!.Lots.Count, trail.Truncated));
        Assert.Equal(played.Packed, KeyOf(trail.Lots[0]));
    }

    [Fact]
    public async Task ThereIsNoTrailOfAnUnknownLot()
    {
        await using var played = await TradedSeason.PlayAsync();
        var unknown = played.Packed with { Output = 1 };
        Assert.Null(await played.Ledger.Get<LotTrace>().UpstreamAsync(unknown, 10, CancellationToken.None));
        Assert.Null(await played.Ledger.Get<LotTrace>().DownstreamAsync(unknown, 10, CancellationToken.None));
    }

    [Fact]
    public async Task AGenerationWiderThanOneQueryIsWhole()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var lot = season.RecordLot(season.Harvest(400 * SeasonScript.Kilogram));
        var sales = Enumerable.Range(0, 300)
            .Select(i => season.RecordLot(season
                .Sell(season.Cooperative, lot, SeasonScript.Kilogram, season.Processor)
                .With(statement => statement.Sale.Document = $"INV-{i}")))
            .ToList();
        var receipts = sales.ConvertAll(sale => season.RecordLot(season.Receive(season.Processor, sale.Statement, SeasonScript.Kilogram)));
        await ledger.PlayAsync();

        var trail = await ledger.Get<LotTrace>().DownstreamAsync(lot, 10_000, CancellationToken.None);
        Assert.Equal([lot, .. sales, .. receipts], trail!.Lots.Select(KeyOf));
        var cut = await ledger.Get<LotTrace>().DownstreamAsync(lot, 350, CancellationToken.None);
        Assert.Equal((350, true), (cut!.Lots.Count, cut.Truncated));
    }

    private static LotKey KeyOf(LotRecord lot) => Key(lot.Id);

    private static LotKey Key(V1.LotId id) => LotKey.TryFrom(id, out var key) ? key : default;
}
