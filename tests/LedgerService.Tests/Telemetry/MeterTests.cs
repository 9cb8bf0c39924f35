using Grpc.Core;
using Grpc.Net.Client;
using Traceability.LedgerService.Sequencing;
using Traceability.LedgerService.Telemetry;
using Traceability.LedgerService.Vitals;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Telemetry;

/// <summary>The numbers are those of what happened.</summary>
[Collection(Exclusive.Name)]
public sealed class MeterTests
{
    private const long Kilogram = SeasonScript.Kilogram;

    [Fact]
    public async Task StatementsAreCountedByWhatBecameOfThem()
    {
        await using var ledger = await TestLedger.OpenAsync();
        using var measured = new Measured(ledger.Get<LedgerMeters>());
        var season = ledger.Season;
        var lot = season.RecordLot(season.Harvest(10 * Kilogram));
        await ledger.PlayAsync();
        var late = season.Harvest(Kilogram).With(statement => statement.OccurredAtMs -= (21L * 24 * 3_600_000) + 1).Sign();
        await ledger.AppendAsync(
            season.Harvest(Kilogram).Sign(), TestLedger.SignedOf(season.Entries[^1]), late, season.Sell(season.Cooperative, lot, 11 * Kilogram, season.Processor).Sign());

        var statements = measured.Sums("ledger.statements");
        Assert.Equal(1, statements["ledger.outcome=repeated"]);
        Assert.Equal(1, statements.Where(sum => sum.Key.StartsWith("ledger.outcome=refused,ledger.reason=", StringComparison.Ordinal)).Sum(sum => sum.Value));
        Assert.Equal(3, statements["ledger.outcome=accepted"] + statements.GetValueOrDefault("ledger.outcome=withheld"));
        Assert.Equal(1, statements.GetValueOrDefault("ledger.outcome=withheld"));

        Assert.Equal(5, measured.Sums("ledger.batch.size")[""]);
        Assert.Equal(2, measured.Counts("ledger.batch.duration")["ledger.outcome=committed"]);
        Assert.Equal(5, measured.Counts("ledger.queue.wait")[""]);
        string[] stages = ["lock", "load", "fold", "sign", "write", "commit", "prove"];
        Assert.Equal(stages.Select(stage => ($"ledger.stage={stage}", 2)), measured.Counts("ledger.batch.stage.duration").Select(count => (count.Key, count.Value)));
        Assert.All(measured.Sums("ledger.batch.stage.duration").Values, seconds => Assert.InRange(seconds, 0, 60));
    }

    [Fact]
    public async Task ABatchThatFailsIsCountedWithTheDatabasesOwnCode()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Sqlite);
        using var measured = new Measured(ledger.Get<LedgerMeters>());
        await using (var context = ledger.Context())
        {
            // Every batch begins with the head.
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(context.Database, "ALTER TABLE head RENAME TO gone");
        }

        var sequencer = ActivatorSequencer(ledger);
        await sequencer.StartAsync(CancellationToken.None);
        var pending = ledger.Admit(ledger.Season.Harvest(Kilogram).Sign());
        ledger.Get<StatementQueue>().Add(pending);
        await Assert.ThrowsAsync<LogUnavailableException>(() => pending.Outcome);
        await sequencer.StopAsync(CancellationToken.None);

        Assert.Equal(1, measured.Sums("ledger.database.errors")["ledger.stage=batch,error.type=sqlite_1"]);
        Assert.Equal(1, measured.Sums("ledger.statements")["ledger.outcome=failed"]);
        Assert.Equal(1, measured.Counts("ledger.batch.duration")["ledger.outcome=failed"]);
    }

    [Fact]
    public async Task AFollowerThatFailsIsCountedWithTheDatabasesOwnCode()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Sqlite);
        using var measured = new Measured(ledger.Get<LedgerMeters>());
        await using (var context = ledger.Context())
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(context.Database, "ALTER TABLE follower RENAME TO gone");
        }

        var follower = ledger.Get<Traceability.LedgerService.Projections.SeasonStatistics>();
        await follower.StartAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => Task.FromResult(ledger.Time.Waiting > 0));
        await follower.StopAsync(CancellationToken.None);
        Assert.Equal(1, measured.Sums("ledger.database.errors")["ledger.stage=follower,error.type=sqlite_1"]);
    }

    [Fact]
    public async Task CallsAreTimedByClassAndRefusalsAndPushbacksCounted()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger);
        using var measured = new Measured(running.Get<LedgerMeters>());
        using var channel = GrpcChannel.ForAddress(running.Grpc);
        var calls = new GrpcCalls(channel.CreateCallInvoker());
        await calls.AppendAsync(new AppendRequest { Statement = ledger.Season.Harvest(Kilogram).Sign() });
        await Assert.ThrowsAsync<RpcException>(async () => await calls.AppendAsync(new AppendRequest()));
        await calls.GetCheckpointAsync();
        using (var watch = calls.WatchEntries(new WatchEntriesRequest(), []))
        {
            await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext());
        }

        await running.ReadAsync("/checkpoint");
        await running.ReadAsync("/tile/entries/000.p/1");
        await running.ReadAsync("/01/09506000134352/10/L1/21/S1");
        await running.ReadAsync("/01/09506000134352/10/L2/21/S2/bundle");
        await Eventually.TrueAsync(() => Task.FromResult(measured.Counts("ledger.call.duration").Values.Sum() == 8));

        string[] expected =
        [
            "append,ok", "append,refused", "ledger,ok", "watch,denied", "checkpoint,ok", "entries,denied", "page,refused", "bundle,refused",
        ];
        Assert.Equal(
            expected.Order().Select(one => $"ledger.route={one.Split(',')[0]},ledger.outcome={one.Split(',')[1]}"),
            measured.Counts("ledger.call.duration").Keys.Order());
        Assert.Equal(["ledger.route=entries", "ledger.route=watch"], measured.Sums("ledger.access.refusals").Keys.Order());
        running.Get<Microsoft.Extensions.Hosting.IHostApplicationLifetime>().StopApplication();
        await Assert.ThrowsAsync<RpcException>(async () => await calls.GetCheckpointAsync());
        Assert.Equal(1, measured.Sums("ledger.pushbacks")["ledger.reason=DRAINING"]);

        // Nothing that one call has and another has not: no id, no address, no code of a pack.
        Assert.All(measured.Values(), value => Assert.DoesNotMatch("[0-9]{3}|L1|S1", value));
    }

    [Fact]
    public async Task GaugesShowWhatWasSeen()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Sqlite);
        await using var running = await RunningLedger.StartAsync(ledger);
        using var measured = new Measured(running.Get<LedgerMeters>());
        ledger.Time.Set(ledger.Season.NowMs + 7_000);
        await running.Get<VitalsWatch>().LookAsync(CancellationToken.None);
        measured.Ask();

        Assert.Equal(ledger.Season.Entries.Count, measured.Sums("ledger.head.size")[""]);
        Assert.Equal(7, measured.Sums("ledger.checkpoint.age")[""]);
        Assert.Equal(1, measured.Sums("ledger.ready")[""]);
        Assert.Equal(0, measured.Sums("ledger.queue.depth")[""]);
        Assert.Equal(new FileInfo(Path.Combine(ledger.Options.DataDirectory, "ledger.db-wal")).Length, measured.Sums("ledger.wal.size")[""]);
        Assert.True(measured.Sums("ledger.disk.free")[""] > 0);
    }

    [Fact]
    public async Task TheOperatorsPageHasARowForEachInstrument()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var running = await RunningLedger.StartAsync(ledger);
        using var measured = new Measured(running.Get<LedgerMeters>());
        Assert.Equal(
            measured.Instruments.Values.Select(instrument => $"{instrument.Name} {instrument.Unit}").Order(StringComparer.Ordinal),
            OperatorsPage.TableUnder("## Metrics").Select(row => $"{row[0]} {row[1]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhileNobodyListensNothingIsAllocated()
    {
        using var meters = new LedgerMeters();
        var refusal = LedgerCore.Statements.Reasons.LogFrozen.With(("when", "now"), ("successor", "none"));
        Receipt[] receipts = [new()];
        LedgerCore.Statements.Refusal[] refusals = [refusal];
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Run();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Null(meters.Begin([]));

        void Run()
        {
            _ = BatchMember.Now();
            meters.Refused(refusal);
            meters.Committed(receipts, refusals, 3, 1);
            meters.PushedBack("QUEUE_FULL");
            meters.Retried();
        }
    }

    private static Sequencer ActivatorSequencer(TestLedger ledger) => ledger.Api<Sequencer>();
}
