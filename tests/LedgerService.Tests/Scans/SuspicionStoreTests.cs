using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Scans;

/// <summary>What is kept of a suspicion, who is told, and what comes of it in the grid.</summary>
public sealed class SuspicionStoreTests
{
    private const int Day = 20_000;

    private static readonly StatementId Batch = StatementId.Of("batch"u8);

    [Fact]
    public async Task AScoreIsKeptAtItsHighestAndGoodScansForgiveSlips()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var store = StoreOf(ledger);
        var invented = Pack(ScanRow.NoSerial) with { Kind = ScanKind.Invented };
        await CountAsync(store, (invented, Day, "", 60));
        await store.JudgeAsync(invented, Day, CancellationToken.None);
        Assert.Equal((70, "10:60:70"), await RowAsync(ledger, Batch, row => (row.Score, row.Findings)));

        await CountAsync(store, (Pack(1), Day, "", 1_000));
        await store.JudgeAsync(invented, Day, CancellationToken.None);
        Assert.Equal((70, "10:60:70"), await RowAsync(ledger, Batch, row => (row.Score, row.Findings)));

        var popular = StatementId.Of("popular"u8);
        await CountAsync(store, (invented with { Batch = popular }, Day, "", 60), (Pack(1) with { Batch = popular }, Day, "", 1_000));
        await store.JudgeAsync(invented with { Batch = popular }, Day, CancellationToken.None);
        Assert.Equal((45, "10:40:45"), await RowAsync(ledger, popular, row => (row.Score, row.Findings)));
    }

    [Fact]
    public async Task WhenAndWhereItWasToldFirstStaysAndOnlyWhatIsToldIsOnTheBoard()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var store = StoreOf(ledger);
        var board = BoardOf(ledger);
        await CountAsync(store, [.. Scattered("DE", "FR", "IT")]);
        await store.JudgeAsync(Pack(3), Day + 1, CancellationToken.None);
        await board.LoadAsync(CancellationToken.None);
        Assert.False(board.Tells(Batch, 3));

        await CountAsync(store, (Pack(3), Day, "", 120));
        await store.JudgeAsync(Pack(3), Day + 1, CancellationToken.None);
        await board.LoadAsync(CancellationToken.None);
        Assert.True(board.Tells(Batch, 3));

        await CountAsync(store, [.. Scattered("US")]);
        await store.JudgeAsync(Pack(3), Day + 2, CancellationToken.None);
        Assert.Equal((Day + 1, Day + 1, "DE FR IT", Day + 2), await RowAsync(ledger, Batch, row => (row.ListedDay, row.ToldDay!.Value, row.ToldIn, row.Day)));
    }

    [Fact]
    public async Task WhatAnotherServiceToldIsToldHereHalfAMinuteLater()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var board = BoardOf(ledger);
        await board.LoadAsync(CancellationToken.None);
        await using (var context = ledger.Context())
        {
            context.Suspicions.Add(new SuspicionRow { Batch = Batch.Span.ToArray(), Serial = 5, Issuer = new byte[32], Score = 80, ToldDay = Day });
            await context.SaveChangesAsync();
        }

        Assert.False(board.Tells(Batch, 5));
        ledger.Time.Set((ledger.Time.GetUtcNow() + SuspicionBoard.Longest).ToUnixTimeMilliseconds() + 1);
        await Eventually.TrueAsync(() => Task.FromResult(board.Tells(Batch, 5)));
    }

    [Fact]
    public async Task TheGridHasWhatEverybodyWasToldAndWhatTwoConfirmedAndNothingElse()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var today = (int)(ledger.Time.GetUtcNow().ToUnixTimeSeconds() / 86_400);
        var before = today - 40;
        await using (var context = ledger.Context())
        {
            context.Suspicions.AddRange(Enumerable.Range(0, 12).Select(number => new SuspicionRow
            {
                Batch = Batch.Span.ToArray(),
                Serial = number,
                Issuer = new byte[32],
                Score = 80,
                ToldDay = number < 6 ? before : null,
                ToldIn = number < 6 ? "FR JP" : "IT",
            }));
            context.Reports.AddRange(Enumerable.Range(0, 24).Select(number => new ReportRow
            {
                Id = [.. Enumerable.Repeat((byte)number, 16)],
                Cluster = new byte[16],
                Country = number < 12 ? "DE" : "ES",
                State = (int)(number < 12 ? ReportState.Confirmed : number < 18 ? ReportState.Proposed : ReportState.New),
                DecidedMs = before * 86_400_000L,
            }));
            await context.SaveChangesAsync();
        }

        var recorder = new ScanRecorder(new TrustedProxies(ledger.Options), ledger.Get<LedgerMeters>(), ledger.Time);
        var cells = await new HotspotQuery(ledger.Get<IDbContextFactory<LedgerContext>>(), recorder, ledger.Options).ReadAsync(CancellationToken.None);
        Assert.Equal([("DE", 10L), ("FR", 5L), ("JP", 5L)], cells.Select(cell => (cell.Country, cell.AtLeast)));
    }

    [Fact]
    public async Task WhatIsToldOfABatchIsNotToldOfAnInventedSerialWhosePageSaysWorse()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var board = BoardOf(ledger);
        await using (var context = ledger.Context())
        {
            context.Suspicions.Add(new SuspicionRow { Batch = Batch.Span.ToArray(), Serial = ScanRow.NoSerial, Issuer = new byte[32], Score = 80, ToldDay = Day });
            await context.SaveChangesAsync();
        }

        await board.LoadAsync(CancellationToken.None);
        var notices = new ScanNotices(null!, board, new ScanStore(ledger.Get<IDbContextFactory<LedgerContext>>(), ledger.Get<WriteTurn>()), null!, ledger.Time);
        var batch = new State.V1.LabelBatchRecord { Id = Batch.ToByteString(), Issuer = Batch.ToByteString(), Batch = new LabelBatch() };
        LabelAnswer Answer(string serial, LabelVerdict verdict) => new(new ScannedCode("P", "L", serial, false), verdict, batch, new State.V1.LotRecord());
        Assert.Equal(ScanNoticeKind.CloneSuspected, Assert.Single(await notices.OfScansAsync(Answer("", LabelVerdict.Genuine), CancellationToken.None)).Kind);
        Assert.Empty(await notices.OfScansAsync(Answer("S", LabelVerdict.UnknownSerial), CancellationToken.None));
    }

    [Fact]
    public void NoMoreVisitorsAreRememberedThanThereIsRoomForAndANewDayHasRoomAgain()
    {
        var visitors = new ScanVisitors();
        ScanVisit Visit(int number, int day) => new(Pack(number), System.Net.IPAddress.Loopback, "", day);
        Assert.Equal(ScanVisitors.Most, Enumerable.Range(0, ScanVisitors.Most + 10).Count(number => visitors.IsFirst(Visit(number, Day))));
        Assert.True(visitors.IsFirst(Visit(0, Day + 1)));
        Assert.False(visitors.IsFirst(Visit(0, Day + 1)));
    }

    private static IEnumerable<(ScannedPack, int, string, long)> Scattered(params string[] countries) =>
        countries.SelectMany(country => new[] { (Pack(3), Day, country, 2L), (Pack(3), Day + 1, country, 1L) });

    private static Task CountAsync(ScanStore store, params (ScannedPack Pack, int Day, string Country, long Visitors)[] counts) =>
        store.AddAsync(counts.ToDictionary(count => (count.Pack, count.Day, count.Country), count => count.Visitors), CancellationToken.None);

    private static async Task<T> RowAsync<T>(TestLedger ledger, StatementId batch, Func<SuspicionRow, T> told)
    {
        var id = batch.Span.ToArray();
        await using var context = ledger.Context();
        return told(await context.Suspicions.AsNoTracking().SingleAsync(row => row.Batch == id));
    }

    private static SuspicionBoard BoardOf(TestLedger ledger) => new(
        ledger.Get<IDbContextFactory<LedgerContext>>(), ledger.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger<SuspicionBoard>.Instance);

    private static ScanStore StoreOf(TestLedger ledger) => new(ledger.Get<IDbContextFactory<LedgerContext>>(), ledger.Get<WriteTurn>());

    private static ScannedPack Pack(int serial) => new(Batch, serial, ScanKind.Outer, default, "P", "L", "");
}
