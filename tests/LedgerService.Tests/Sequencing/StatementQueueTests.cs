using Traceability.LedgerService.Sequencing;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests.Sequencing;

public sealed class StatementQueueTests
{
    [Fact]
    public async Task AFullQueuePushesBackAndTakesAgainOnceThereIsRoom()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var queue = ledger.Get<StatementQueue>();
        var room = ledger.Options.QueueLimit / 2;
        var pending = Enumerable.Range(0, room + 1).Select(_ => Next(ledger)).ToList();
        pending.Take(room).ToList().ForEach(queue.Add);
        Assert.Throws<QueueFullException>(() => queue.Add(pending[^1]));
        var waiting = queue.AddWhenRoomAsync(Next(ledger), after: null, CancellationToken.None);
        Assert.False(waiting.IsCompleted);

        var sequencer = Sequencer(ledger);
        await sequencer.StartAsync(CancellationToken.None);
        await waiting;
        await Task.WhenAll(pending.SkipLast(1).Select(statement => statement.Outcome));
        queue.Add(pending[^1]);
        Assert.NotNull((await pending[^1].Outcome).Receipt);
        await sequencer.StopAsync(CancellationToken.None);
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task WhatWasAcceptedIsAnsweredBeforeTheServiceStops()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var queue = ledger.Get<StatementQueue>();
        var pending = Enumerable.Range(0, 8).Select(_ => Next(ledger)).ToList();
        pending.ForEach(queue.Add);
        var sequencer = Sequencer(ledger);
        await sequencer.StartAsync(CancellationToken.None);
        await sequencer.StopAsync(CancellationToken.None);
        Assert.All(pending, statement => Assert.NotNull(statement.Outcome.Result.Receipt));
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task AStoppingLedgerSaysSoToUnaryCallersAndStreams()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var queue = ledger.Get<StatementQueue>();
        queue.Add(Next(ledger));
        queue.Close();
        Assert.Throws<LogUnavailableException>(() => queue.Add(Next(ledger)));
        await Assert.ThrowsAsync<LogUnavailableException>(
            () => queue.AddWhenRoomAsync(Next(ledger), after: null, CancellationToken.None).AsTask());
    }

    [Fact]
    public async Task AFailedBatchTellsItsCallersAndTheNextOneIsTaken()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var queue = ledger.Get<StatementQueue>();
        var sequencer = Sequencer(ledger);
        var signed = ledger.Season.Harvest(SeasonScript.Kilogram).Sign();
        var lost = ledger.Admit(signed);
        ledger.Faults.Arm(StorageStep.Commit, StorageFault.DoneButLost);
        queue.Add(lost);
        await sequencer.StartAsync(CancellationToken.None);
        await Assert.ThrowsAsync<LogUnavailableException>(() => lost.Outcome);

        var repeated = ledger.Admit(signed);
        queue.Add(repeated);
        Assert.Equal((ulong)ledger.Season.Entries.Count, (await repeated.Outcome).Receipt!.Index);
        await sequencer.StopAsync(CancellationToken.None);
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task NobodyWaitsBehindAnothersFlood()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var queue = ledger.Get<StatementQueue>();
        var flood = Enumerable.Range(0, 100).Select(_ => Next(ledger, ledger.Season.Cooperative)).ToList();
        var streams = flood.Select(statement => queue.AddWhenRoomAsync(statement, after: null, CancellationToken.None).AsTask()).ToList();
        Assert.Contains(streams, stream => !stream.IsCompleted);

        // Others find room beside it, and are taken in turn: one of them for each of the flood.
        var processor = Next(ledger, ledger.Season.Processor);
        var trader = Next(ledger, ledger.Season.Trader);
        queue.Add(processor);
        queue.Add(trader);
        Assert.Equal([flood[0], processor, trader, flood[1]], await queue.TakeAsync(4));
        for (var taken = 2; taken < flood.Count; taken += 8)
        {
            Assert.Equal(flood.Skip(taken).Take(8), await queue.TakeAsync(8));
        }

        await Task.WhenAll(streams);
    }

    [Fact]
    public async Task EachFloodMayHaveAsMuchAsIsLeftFreeSoThatThereIsRoomForTheNext()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var queue = ledger.Get<StatementQueue>();
        int Fill(Actor party)
        {
            for (var added = 0; ; added++)
            {
                try
                {
                    queue.Add(Next(ledger, party));
                }
                catch (QueueFullException)
                {
                    return added;
                }
            }
        }

        Assert.Equal(8, Fill(ledger.Season.Cooperative));
        Assert.Equal(4, Fill(ledger.Season.Processor));
        Assert.Equal(2, Fill(ledger.Season.Trader));
        Assert.Equal(1, Fill(ledger.Season.Body));
    }

    [Fact]
    public async Task AStreamIsTakenInItsOrderWhoeverSigned()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var queue = ledger.Get<StatementQueue>();
        var (cooperative, processor) = (ledger.Season.Cooperative, ledger.Season.Processor);
        var stream = new List<PendingStatement>();
        foreach (var party in (Actor[])[cooperative, cooperative, processor, cooperative, processor, processor, cooperative])
        {
            var next = Next(ledger, party);
            await queue.AddWhenRoomAsync(next, stream.LastOrDefault(), CancellationToken.None);
            stream.Add(next);
        }

        var taken = new List<PendingStatement>();
        while (taken.Count < stream.Count)
        {
            taken.AddRange(await queue.TakeAsync(3));
        }

        Assert.Equal(stream, taken);
    }

    [Fact]
    public async Task AStreamThatGivesUpWaitingLeavesNothingBehind()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var queue = ledger.Get<StatementQueue>();
        for (var added = 0; added < 8; added++)
        {
            queue.Add(Next(ledger));
        }

        using var cancel = new CancellationTokenSource();
        var given = queue.AddWhenRoomAsync(Next(ledger), after: null, cancel.Token).AsTask();
        var patient = Next(ledger);
        var waiting = queue.AddWhenRoomAsync(patient, after: null, CancellationToken.None).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        Assert.Equal(8, (await queue.TakeAsync(8)).Count);
        await waiting;
        Assert.Equal([patient], await queue.TakeAsync(8));
    }

    [Fact]
    public async Task AKeyThatTheLedgerDoesNotKnowSharesALineWithAllOthersSuch()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var parties = ledger.Get<KnownParties>();
        var season = ledger.Season;
        Assert.Equal(season.Processor.Id, await parties.OfAsync(season.Processor.Key.Public.Id, CancellationToken.None));
        Assert.Equal(default, await parties.OfAsync(TestKeys.Of("stranger").Public.Id, CancellationToken.None));
    }

    private static PendingStatement Next(TestLedger ledger, Actor party)
    {
        var pending = Next(ledger);
        return new PendingStatement(pending.Statement, pending.SealedParts) { Party = party.Id };
    }

    private static PendingStatement Next(TestLedger ledger) => ledger.Admit(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());

    private static Sequencer Sequencer(TestLedger ledger) => ledger.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<Sequencer>().Single();
}
