using Microsoft.AspNetCore.Http;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Publication;
using Traceability.LedgerService.Verification;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Checkpoints;

/// <summary>A checkpoint is outside the database before anybody sees it, however short the time since its commit.</summary>
public sealed class ShownHistoryTests
{
    [Fact]
    public async Task WhateverAReaderIsShownBetweenACommitAndItsAnswerIsKeptBefore()
    {
        await using var ledger = await TestLedger.OpenAsync();
        Func<LotKey, Task<string>>[] ways =
        [
            _ => ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None),
            _ => ledger.Get<CosignedCheckpoints>().WantedAsync(0, CancellationToken.None),
            async lot => (await StandingAsync(ledger, lot))!.Checkpoint,
            async lot => TlogProof.TryParse((await ReceiptAsync(ledger, lot)).Proof, out var proof) ? proof.SignedCheckpoint : "",
            _ => StateAsync(ledger),
        ];
        foreach (var way in ways)
        {
            var harvest = ledger.Season.Harvest(SeasonScript.Kilogram).Sign();
            var lot = new LotKey(ledger.Admit(harvest).Statement.Id, 0);
            var (shown, kept) = ("", "");
            ledger.Faults.Committed = () => (shown, kept) = (Task.Run(() => way(lot)).GetAwaiter().GetResult(), ledger.Get<SignedHeadFile>().Read()!);
            var receipt = await ledger.RecordAsync(harvest);
            Assert.Equal(receipt.Index + 1, SignedHead.Of(shown).Size);
            Assert.Equal(kept, shown);
        }

        ledger.Faults.Committed = null;
        await ledger.CheckLogAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ACrashBehindTheCommitBindsTheNextStartToWhatWasShownAndToNothingElse(bool isShown)
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Store.BackUp(ledger.Options);
        ledger.Faults.Committed = () =>
        {
            if (isShown)
            {
                Task.Run(() => ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None)).GetAwaiter().GetResult();
            }

            throw new StorageFailure(StorageStep.KeepSignedHead);
        };
        await Assert.ThrowsAnyAsync<Exception>(() => ledger.AppendAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign()));
        ledger.Faults.Committed = null;

        // As a failover to a server that has not got the batch.
        ledger.Store.Restore(ledger.Options);
        if (isShown)
        {
            Assert.Equal(StartRefusal.DatabaseOlder.Code, Assert.Throws<LedgerRefusedToStartException>(ledger.Reload).Code);
            return;
        }

        ledger.Reload();
        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        await ledger.CheckLogAsync();
    }

    [Fact]
    public async Task WhatCannotBeKeptIsNotShown()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var before = ledger.Get<SignedHeadFile>().Read();
        var repair = FaultyStep.Break(ledger, StorageStep.KeepSignedHead, StorageFault.NotDone, 0);
        await Assert.ThrowsAsync<HeadRefusedException>(() => ledger.AppendAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign()));
        await Assert.ThrowsAsync<HeadRefusedException>(() => ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None));

        // And nothing more is signed meanwhile.
        var size = (await ledger.Get<LogReader>().HeadAsync(CancellationToken.None)).Size;
        await Assert.ThrowsAsync<HeadRefusedException>(() => ledger.AppendAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign()));
        Assert.Equal(size, (await ledger.Get<LogReader>().HeadAsync(CancellationToken.None)).Size);
        Assert.Equal(before, ledger.Get<SignedHeadFile>().Read());
        repair();
        var shown = await ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None);
        Assert.Equal(shown, ledger.Get<SignedHeadFile>().Read());
        Assert.NotEqual(before, shown);
    }

    [Fact]
    public async Task AServiceThatOnlyReadWhatOthersCommittedIsBoundByIt()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var before = await ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None);
        ledger.Store.BackUp(ledger.Options);
        await using (var other = ledger.Replica())
        {
            await other.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        }

        // The database goes back to just where this service itself had written last.
        var shown = await ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None);
        Assert.NotEqual(before, shown);
        ledger.Store.Restore(ledger.Options);
        await Assert.ThrowsAsync<HeadRefusedException>(() => ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None));
        await Assert.ThrowsAsync<HeadRefusedException>(() => ledger.AppendAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign()));

        // And another history grows there, as long and then longer.
        await using (var fork = ledger.Replica())
        {
            File.WriteAllText(fork.Get<SignedHeadFile>().Path, before);
            await fork.RecordAsync(ledger.Season.Harvest(2 * SeasonScript.Kilogram).Sign());
            await Assert.ThrowsAsync<HeadRefusedException>(() => ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None));
            await fork.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
            await Assert.ThrowsAsync<HeadRefusedException>(() => ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None));
            await Assert.ThrowsAsync<HeadRefusedException>(() => ledger.AppendAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign()));
        }
    }

    private static Task<LotStanding?> StandingAsync(TestLedger ledger, LotKey lot) =>
        ledger.Api<WitnessedStanding>(ledger.Api<LotChanges>(ledger.Api<StatementReader>())).OfAsync(lot, CancellationToken.None);

    private static async Task<Receipt> ReceiptAsync(TestLedger ledger, LotKey lot)
    {
        var entry = await ledger.Get<LogReader>().EntryAsync(lot.Statement.Span.ToArray(), CancellationToken.None);
        return await ledger.Get<ReceiptBook>().OfAsync(entry!, CancellationToken.None);
    }

    private static async Task<string> StateAsync(TestLedger ledger)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { Response = { Body = body } };
        await ledger.Api<StatePublication>().StateAsync(http);
        var length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(body.ToArray());
        return System.Text.Encoding.UTF8.GetString(body.ToArray(), 4, (int)length);
    }
}
