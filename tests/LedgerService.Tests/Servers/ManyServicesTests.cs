using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Projections;
using Traceability.LedgerService.Queries;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Servers;

/// <summary>Several services, each with a folder of its own, on one PostgreSQL.</summary>
public sealed class ManyServicesTests
{
    private const int Batches = 20;

    [PostgresFact]
    public async Task EveryWriterGetsItsTurnAndNoBatchFails()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Postgres);
        await using var second = ledger.Replica();
        await using var third = ledger.Replica();
        TestLedger[] services = [ledger, second, third];
        var loads = services.Select(_ => Enumerable.Range(0, Batches).Select(_ => Pair(ledger)).ToList()).ToList();
        Array.ForEach(services, service => service.Time.Set(ledger.Season.NowMs));

        var done = new int[services.Length];
        int[]? whenTheFirstWasDone = null;
        await Task.WhenAll(services.Select((service, who) => Task.Run(async () =>
        {
            foreach (var batch in loads[who])
            {
                Assert.All(await service.AppendAsync(batch), outcome => Assert.NotNull(outcome.Receipt));
                Interlocked.Increment(ref done[who]);
            }

            Interlocked.CompareExchange(ref whenTheFirstWasDone, [.. done], null);
        })));

        // They queue at the head's row: none is starved while another goes on.
        Assert.All(whenTheFirstWasDone!, batches => Assert.InRange(batches, Batches / 4, Batches));
        Assert.DoesNotContain(services.SelectMany(service => service.Log.Lines), line => line.Contains("failed", StringComparison.Ordinal));
        await ledger.CheckLogAsync();
        await second.CheckLogAsync();
        await third.CheckLogAsync();
    }

    [PostgresFact]
    public async Task WhatOneServiceHasReceiptedEveryOtherReads()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Postgres);
        await using var other = ledger.Replica();
        for (var i = 0; i < 10; i++)
        {
            var (writer, reader) = i % 2 == 0 ? (ledger, other) : (other, ledger);
            var receipt = await writer.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
            var entry = await reader.Get<LogReader>().EntryAsync(receipt.Index, CancellationToken.None);
            Assert.Equal(receipt.ToByteArray(), (await reader.Get<ReceiptBook>().OfAsync(entry!, CancellationToken.None)).ToByteArray());
            Assert.True(SignedCheckpoint.Read(await reader.Get<LogReader>().CheckpointAsync(CancellationToken.None)).Size > receipt.Index);
            Assert.True(StatementId.TryFromBytes(receipt.StatementId.Span, out var id));
            Assert.NotNull(await reader.Get<LotQuery>().FindAsync(new LotKey(id, 0), CancellationToken.None));
        }
    }

    [PostgresFact]
    public async Task TheSameStatementSentToTwoServicesIsRecordedOnce()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Postgres);
        await using var other = ledger.Replica();
        var batch = Pair(ledger);
        var outcomes = await Task.WhenAll(ledger.AppendAsync(batch), other.AppendAsync(batch));
        Assert.Equal(outcomes[0].Select(outcome => outcome.Receipt!.ToByteArray()), outcomes[1].Select(outcome => outcome.Receipt!.ToByteArray()));
        await ledger.CheckLogAsync();
    }

    [PostgresFact]
    public async Task AnEntryIsCountedOnceByFollowersOfSeveralServices()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Postgres);
        await using var other = ledger.Replica();
        for (var round = 0; round < 5; round++)
        {
            await ledger.AppendAsync(Pair(ledger));
            await Task.WhenAll(
                ledger.Get<SeasonStatistics>().CatchUpAsync(CancellationToken.None), other.Get<SeasonStatistics>().CatchUpAsync(CancellationToken.None));
        }

        var size = (await ledger.Get<LogReader>().HeadAsync(CancellationToken.None)).Size;
        var figures = await other.Get<SeasonStatistics>().ReadAsync(CancellationToken.None);
        Assert.Equal((long)size - 1, figures.AsOfEntry);
        Assert.Equal((long)size, figures.Statements.Values.Sum());
    }

    [PostgresFact]
    public async Task AServiceKeepsOutsideTheDatabaseWhatAnotherHasCommitted()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Postgres);
        await using var other = ledger.Replica();
        var watcher = other.Get<OtherWriters>();
        await watcher.StartAsync(CancellationToken.None);
        var committed = other.Get<CommitSignal>().Next;
        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        await Eventually.TrueAsync(() =>
        {
            other.Time.Advance(OtherWriters.Pause);
            return Task.FromResult(other.Get<SignedHeadFile>().Read() == ledger.Get<SignedHeadFile>().Read());
        });
        await committed.WaitAsync(TimeSpan.FromSeconds(120));
        await watcher.StopAsync(CancellationToken.None);
    }

    [PostgresFact]
    public async Task ABatchThatTheServerSentBackIsRunAgainAFewTimes()
    {
        await using var ledger = await TestLedger.OpenAsync(TestStore.Postgres);
        await SendBackAsync(ledger, times: 2);
        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        await ExecuteAsync(ledger, "DROP FUNCTION test_fault CASCADE; DROP SEQUENCE test_times");

        await SendBackAsync(ledger, times: 100);
        var harvest = ledger.Season.Harvest(SeasonScript.Kilogram).Sign();
        await Assert.ThrowsAnyAsync<Exception>(() => ledger.AppendAsync(harvest));
        await using (var context = ledger.Context())
        {
            Assert.Equal(4, await context.Database.SqlQueryRaw<long>("SELECT last_value AS \"Value\" FROM test_times").SingleAsync());
        }

        await ExecuteAsync(ledger, "DROP FUNCTION test_fault CASCADE");
        await ledger.RecordAsync(harvest);
        await ledger.CheckLogAsync();
    }

    private static SignedStatement[] Pair(TestLedger ledger) =>
        [ledger.Season.Harvest(SeasonScript.Kilogram).Sign(), ledger.Season.Harvest(SeasonScript.Kilogram).Sign()];

    // A sequence is not taken back with its transaction, so it counts the attempts.
    private static Task SendBackAsync(TestLedger ledger, int times) => ExecuteAsync(
        ledger,
        $"""
        CREATE SEQUENCE test_times;
        CREATE FUNCTION test_fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          IF nextval('test_times') <= {times} THEN RAISE EXCEPTION 'as the test asked' USING ERRCODE = '40001'; END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER test_fault BEFORE INSERT ON checkpoint FOR EACH ROW EXECUTE FUNCTION test_fault()
        """);

    private static async Task ExecuteAsync(TestLedger ledger, string sql)
    {
        await using var context = ledger.Context();
        await context.Database.ExecuteSqlRawAsync(sql);
    }
}
