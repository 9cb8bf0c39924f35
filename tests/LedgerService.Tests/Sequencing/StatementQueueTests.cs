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
        var pending = Enumerable.Range(0, 10).Select(_ => Next(ledger)).ToList();
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

    private static PendingStatement Next(TestLedger ledger) => ledger.Admit(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());

    private static Sequencer Sequencer(TestLedger ledger) => ledger.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<Sequencer>().Single();
}
