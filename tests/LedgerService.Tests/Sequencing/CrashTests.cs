using Microsoft.EntityFrameworkCore;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Sequencing;

/// <summary>Every step of a commit fails once, done or not; then the caller repeats itself, as it is told to.</summary>
public sealed class CrashTests
{
    private static readonly Dictionary<StorageStep, (string Table, string Event)> Tables = new()
    {
        [StorageStep.WriteEntry] = ("entry", "INSERT"),
        [StorageStep.WriteSealedPart] = ("sealed_part", "INSERT"),
        [StorageStep.WriteTile] = ("tile", "UPDATE"),
        [StorageStep.WriteState] = ("state", "INSERT"),
        [StorageStep.WriteCheckpoint] = ("checkpoint", "INSERT"),
    };

    public static TheoryData<StorageStep, StorageFault, bool> Crashes()
    {
        var crashes = new TheoryData<StorageStep, StorageFault, bool>();
        foreach (var step in Enum.GetValues<StorageStep>())
        {
            foreach (var fault in Enum.GetValues<StorageFault>().Where(fault => Happens(step, fault)))
            {
                crashes.Add(step, fault, true);
                crashes.Add(step, fault, false);
            }
        }

        return crashes;
    }

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task AFailedCommitLosesNothingAndRepeatsNothing(StorageStep step, StorageFault fault, bool restarts)
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        var before = await SizeAsync(ledger);
        SignedStatement[] batch = [ledger.Season.Harvest(SeasonScript.Kilogram).Sign(), ledger.Season.Harvest(SeasonScript.Kilogram).Sign()];

        var repair = Break(ledger, step, fault);
        await Assert.ThrowsAnyAsync<Exception>(() => ledger.AppendAsync(batch));
        repair();
        Assert.True(ledger.Faults.IsSpent, "The fault never happened.");
        if (restarts)
        {
            ledger.Reload();
        }

        var isWritten = step == StorageStep.KeepSignedHead || (step, fault) == (StorageStep.Commit, StorageFault.DoneButLost);
        Assert.Equal(isWritten ? before + 2 : before, await SizeAsync(ledger));
        await ledger.CheckLogAsync();

        var receipts = (await ledger.AppendAsync(batch)).Select(outcome => outcome.Receipt!).ToList();
        Assert.Equal([before, before + 1], receipts.Select(receipt => receipt.Index));
        Assert.Equal(before + 2, await SizeAsync(ledger));
        await ledger.CheckLogAsync();
        Assert.Equal(await ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None), ledger.Get<SignedHeadFile>().Read());

        await ledger.RecordAsync(ledger.Season.Harvest(SeasonScript.Kilogram).Sign());
        await ledger.CheckLogAsync();
    }

    private static async Task<ulong> SizeAsync(TestLedger ledger) =>
        (await ledger.Get<LogReader>().HeadAsync(CancellationToken.None)).Size;

    private static bool Happens(StorageStep step, StorageFault fault) => fault switch
    {
        StorageFault.RolledBack => Tables.ContainsKey(step),
        StorageFault.DoneButLost => step is not (StorageStep.Begin or StorageStep.ReadState or StorageStep.KeepSignedHead),
        _ => true,
    };

    private static Action Break(TestLedger ledger, StorageStep step, StorageFault fault)
    {
        if (Tables.TryGetValue(step, out var target))
        {
            // The batch writer speaks to the connection itself, so here the database fails, by a trigger.
            var (make, remove) = ledger.Store.Fault(target.Table, target.Event, fault);
            Execute(ledger, make);
            return () => Execute(ledger, remove);
        }

        if (step == StorageStep.KeepSignedHead)
        {
            var inTheWay = Directory.CreateDirectory(Path.Combine(ledger.Options.DataDirectory, SignedHeadFile.Name + ".next"));
            return inTheWay.Delete;
        }

        if (step == StorageStep.ReadState)
        {
            // Read past EF Core too: a table that is not there cannot be read.
            Execute(ledger, "ALTER TABLE state RENAME TO state_away");
            return () => Execute(ledger, "ALTER TABLE state_away RENAME TO state");
        }

        ledger.Faults.Arm(step, fault);
        return () => { };
    }

    private static void Execute(TestLedger ledger, string sql)
    {
        using var context = ledger.Context();
        context.Database.ExecuteSqlRaw(sql);
    }
}
