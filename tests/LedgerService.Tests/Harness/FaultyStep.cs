using Microsoft.EntityFrameworkCore;
using Traceability.LedgerService.Checkpoints;

namespace Traceability.LedgerService.Tests;

/// <summary>The steps of a commit that can be made to fail, and how each is made to.</summary>
internal static class FaultyStep
{
    private const int TileWidth = 256;

    private static readonly Dictionary<StorageStep, string> Tables = new()
    {
        [StorageStep.WriteEntry] = "entry",
        [StorageStep.WriteSealedPart] = "sealed_part",
        [StorageStep.WriteTile] = "tile",
        [StorageStep.WriteUpperTile] = "tile",
        [StorageStep.WriteState] = "state",
        [StorageStep.WriteCheckpoint] = "checkpoint",
    };

    // What is seen only from outside of EF Core, or leaves nothing to be lost.
    private static readonly HashSet<StorageStep> NotDoneOnly =
        [StorageStep.Begin, StorageStep.ReadEarlier, StorageStep.ReadState, StorageStep.KeepSignedHead];

    /// <summary>Steps of a service that has just begun, or has just failed, on a log that has entries.</summary>
    public static IReadOnlySet<StorageStep> OnlyAtStart { get; } =
        new HashSet<StorageStep> { StorageStep.ReadTiles, StorageStep.ReadCheckpoint };

    /// <summary>Every way to fail of the first batch after a start, on a log of a size to which it adds one entry, or, of none, the first.</summary>
    public static IEnumerable<(StorageStep Step, StorageFault Fault)> Cells(int size) =>
        from step in Enum.GetValues<StorageStep>()
        where size > 0 || !OnlyAtStart.Contains(step)
        where step != StorageStep.WriteUpperTile || (size + 1) % TileWidth == 0
        from fault in Enum.GetValues<StorageFault>()
        where Happens(step, fault)
        select (step, fault);

    /// <summary>Whether the batch is in the log although it failed.</summary>
    public static bool Persists(StorageStep step, StorageFault fault) =>
        step == StorageStep.KeepSignedHead || (step, fault) == (StorageStep.Commit, StorageFault.DoneButLost);

    /// <summary>The step fails, the next time only, until what is returned is called.</summary>
    public static Action Break(TestLedger ledger, StorageStep step, StorageFault fault, int size)
    {
        if (Tables.TryGetValue(step, out var table))
        {
            // The batch writer speaks to the connection itself, so here the database fails, by a trigger.
            var grows = step == StorageStep.WriteTile && size % TileWidth > 0;
            var (make, remove) = ledger.Store.Fault(table, grows ? "UPDATE" : "INSERT", fault);
            Execute(ledger, make);
            return () => Execute(ledger, remove);
        }

        if (step == StorageStep.KeepSignedHead)
        {
            var inTheWay = new DirectoryInfo(Path.Combine(ledger.Options.DataDirectory, SignedHeadFile.Name + ".next"));
            ledger.Faults.Committed = inTheWay.Create;
            return () =>
            {
                ledger.Faults.Committed = null;
                inTheWay.Delete();
            };
        }

        if (step is StorageStep.ReadEarlier or StorageStep.ReadState)
        {
            // Read past EF Core too: a table that is not there cannot be read.
            var read = step == StorageStep.ReadState ? "state" : "entry";
            Execute(ledger, $"ALTER TABLE {read} RENAME TO away");
            return () => Execute(ledger, $"ALTER TABLE away RENAME TO {read}");
        }

        ledger.Faults.Arm(step, fault);
        return () => { };
    }

    private static bool Happens(StorageStep step, StorageFault fault) => fault switch
    {
        StorageFault.RolledBack => Tables.ContainsKey(step),
        StorageFault.DoneButLost => !NotDoneOnly.Contains(step),
        _ => true,
    };

    private static void Execute(TestLedger ledger, string sql)
    {
        using var context = ledger.Context();
        context.Database.ExecuteSqlRaw(sql);
    }
}
