using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Sequencing;

/// <summary>Every step of a commit fails once, done or not, in a service that goes on; then the caller repeats itself, as it is told to.</summary>
public sealed class CrashTests
{
    public static TheoryData<StorageStep, StorageFault> Crashes()
    {
        var crashes = new TheoryData<StorageStep, StorageFault>();

        // A service that goes on has the edge of the tree, and reads it again only after a fault.
        foreach (var (step, fault) in FaultyStep.Cells(1).Where(cell => !FaultyStep.OnlyAtStart.Contains(cell.Step)))
        {
            crashes.Add(step, fault);
        }

        return crashes;
    }

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task AFailedCommitLosesNothingAndRepeatsNothing(StorageStep step, StorageFault fault)
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        var before = await SizeAsync(ledger);
        SignedStatement[] batch = [ledger.Season.Harvest(SeasonScript.Kilogram).Sign(), ledger.Season.Harvest(SeasonScript.Kilogram).Sign()];

        var repair = FaultyStep.Break(ledger, step, fault, (int)before);
        await Assert.ThrowsAnyAsync<Exception>(() => ledger.AppendAsync(batch));
        repair();
        Assert.True(ledger.Faults.IsSpent, "The fault never happened.");
        Assert.Equal(FaultyStep.Persists(step, fault) ? before + 2 : before, await SizeAsync(ledger));
        await ledger.CheckLogAsync();

        var receipts = (await ledger.AppendAsync(batch)).Select(outcome => outcome.Receipt!).ToList();
        Assert.Equal([before, before + 1], receipts.Select(receipt => receipt.Index));
        Assert.Equal(before + 2, await SizeAsync(ledger));
        Assert.Equal(await ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None), ledger.Get<SignedHeadFile>().Read());

        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        await ledger.CheckLogAsync();
    }

    private static async Task<ulong> SizeAsync(TestLedger ledger) =>
        (await ledger.Get<LogReader>().HeadAsync(CancellationToken.None)).Size;
}
