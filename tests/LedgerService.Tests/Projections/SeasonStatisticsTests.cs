using Microsoft.EntityFrameworkCore;
using Traceability.LedgerService.Projections;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Projections;

public sealed class SeasonStatisticsTests
{
    private const long Kilogram = SeasonScript.Kilogram;

    [Fact]
    public async Task BeforeTheFirstEntryThereIsNothingToCount()
    {
        await using var ledger = TestLedger.Empty();
        ledger.Get<LedgerService.Checkpoints.LogKeys>();
        var figures = await ReadAsync(ledger);
        Assert.Null(figures.AsOfEntry);
        Assert.Empty(figures.Statements);
        Assert.Empty(figures.Lots);
        Assert.Equal(0, figures.PacksLabelled);
    }

    [Fact]
    public async Task StatementsLotsAndPacksAreCountedUpToTheLastEntry()
    {
        await using var ledger = await SeasonAsync();
        var figures = await ReadAsync(ledger);
        Assert.Equal(ledger.Season.Entries.Count - 1, figures.AsOfEntry);
        Assert.Equal(ledger.Season.Entries.Count, figures.Statements.Values.Sum());
        Assert.Equal(3, figures.Statements["harvest"]);
        Assert.Equal(4, figures.Statements["party"]);
        Assert.Equal(2, figures.Lots["harvest"]["certified"]);
        Assert.Equal(1, figures.Lots["harvest"]["withheld"]);
        Assert.Equal(1, figures.Lots["sale"]["certified"]);
    }

    [Fact]
    public async Task ADroppedFollowerComesToTheSameFigures()
    {
        await using var ledger = await SeasonAsync();
        var before = await ReadAsync(ledger);
        await ledger.Get<SeasonStatistics>().DropAsync(CancellationToken.None);
        Assert.Null((await ledger.Get<SeasonStatistics>().ReadAsync(CancellationToken.None)).AsOfEntry);
        Assert.Equivalent(before, await ReadAsync(ledger), strict: true);
        ledger.Reload();
        Assert.Equivalent(before, await ReadAsync(ledger), strict: true);
    }

    [Fact]
    public async Task SeveralPagesAreCountedEachOnce()
    {
        await using var ledger = await TestLedger.OpenAsync();
        while (ledger.Season.Entries.Count < (2 * LogFollower.PageSize) + 1)
        {
            ledger.Season.Record(ledger.Season.Harvest(Kilogram));
        }

        await ledger.PlayAsync();
        var figures = await ReadAsync(ledger);
        Assert.Equal(2 * LogFollower.PageSize, figures.AsOfEntry);
        Assert.Equal(ledger.Season.Entries.Count, figures.Statements.Values.Sum());
    }

    [Fact]
    public async Task ItWakesWithEveryCommit()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var follower = ledger.Get<SeasonStatistics>();
        await follower.StartAsync(CancellationToken.None);
        var size = (ulong)ledger.Season.Entries.Count;
        await Eventually.TrueAsync(async () => await follower.PositionAsync(CancellationToken.None) == size);
        for (var i = 0; i < 3; i++)
        {
            var receipt = await ledger.RecordAsync(ledger.Season.Harvest(Kilogram).Sign());
            await Eventually.TrueAsync(() => Task.FromResult(ledger.Time.Waiting > 0));
            Assert.Equal(receipt.Index, await follower.PositionAsync(CancellationToken.None));

            // What waited may have been the commit's own limit, and the follower may begin to wait only now.
            await Eventually.TrueAsync(async () =>
            {
                ledger.Time.Advance(LogFollower.Gathering);
                return await follower.PositionAsync(CancellationToken.None) == receipt.Index + 1;
            });
        }

        await follower.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task AfterAFaultItKeepsNothingAndTriesAgainLater()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var follower = ledger.Get<SeasonStatistics>();
        var (make, remove) = ledger.Store.Fault("follower", "INSERT", StorageFault.NotDone);
        await ExecuteAsync(ledger, make);
        await follower.StartAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => Task.FromResult(ledger.Time.Waiting > 0));
        var figures = await follower.ReadAsync(CancellationToken.None);
        Assert.Null(figures.AsOfEntry);
        Assert.Empty(figures.Statements);

        await ExecuteAsync(ledger, remove);
        ledger.Time.Advance(TimeSpan.FromSeconds(1));
        await Eventually.TrueAsync(() => Task.FromResult(ledger.Time.Waiting > 0));
        ledger.Time.Advance(LogFollower.Gathering);
        var size = (ulong)ledger.Season.Entries.Count;
        await Eventually.TrueAsync(async () => await follower.PositionAsync(CancellationToken.None) == size);
        await follower.StopAsync(CancellationToken.None);
        Assert.Contains(ledger.Log.Lines, line => line.StartsWith("Follower season-statistics failed", StringComparison.Ordinal));
    }

    // Two harvests in the area, one outside it, and a sale.
    private static async Task<TestLedger> SeasonAsync()
    {
        var ledger = await TestLedger.OpenAsync();
        var season = ledger.Season;
        var lot = season.RecordLot(season.Harvest(2 * Kilogram));
        season.Record(season.Harvest(Kilogram));
        var outside = SeasonScript.Measures(Kilogram);
        outside.Position = new V1.Position { LatitudeE7 = 230_000_000, LongitudeE7 = 1_058_350_000 };
        season.Record(season.Harvest(Kilogram).Seal("measures", outside));
        season.Record(season.Sell(season.Cooperative, lot, Kilogram, season.Processor));
        await ledger.PlayAsync();
        return ledger;
    }

    private static async Task<SeasonFigures> ReadAsync(TestLedger ledger)
    {
        await ledger.Get<SeasonStatistics>().CatchUpAsync(CancellationToken.None);
        return await ledger.Get<SeasonStatistics>().ReadAsync(CancellationToken.None);
    }

    private static async Task ExecuteAsync(TestLedger ledger, string sql)
    {
        await using var context = ledger.Context();
        await context.Database.ExecuteSqlRawAsync(sql);
    }
}
