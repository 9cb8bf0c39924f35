using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Sequencing;

/// <summary>
/// Every step of a commit fails once, done or not, where a log begins and at the edges of its tiles; then the service starts
/// again, the whole ledger is checked, and the caller repeats itself, as it is told to.
/// </summary>
public sealed class FaultTableTests
{
    private const int Level = 65_536;

    // What differs from edge to edge, and all that a short run takes of two of them: the reads are those of any other batch.
    private static readonly HashSet<StorageStep> Edges =
        [StorageStep.WriteTile, StorageStep.WriteUpperTile, StorageStep.MoveHead, StorageStep.Commit, StorageStep.KeepSignedHead];

    // Of the level's edge, where a copy takes seconds: what is written there and nowhere else, and the two outcomes of a commit. A server
    // knows of no other edge than that of 256.
    private static readonly HashSet<(StorageStep, StorageFault)> LevelEdge =
    [
        (StorageStep.WriteUpperTile, StorageFault.DoneButLost),
        (StorageStep.Commit, StorageFault.NotDone),
        (StorageStep.Commit, StorageFault.DoneButLost),
    ];

    public static TheoryData<int, StorageStep, StorageFault> Cells()
    {
        var cells = new TheoryData<int, StorageStep, StorageFault>();
        foreach (var size in (int[])[0, 254, 255, 256, Level - 1])
        {
            foreach (var (step, fault) in FaultyStep.Cells(size).Where(cell => FaultRun.IsWhole || IsSample(size, cell)))
            {
                cells.Add(size, step, fault);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task AfterAFaultARestartAndARetryTheLedgerIsWholeAndHasEveryStatementOnce(int size, StorageStep step, StorageFault fault)
    {
        await using var ledger = size == 0 ? TestLedger.Empty() : await LedgerMould.CopyAsync(size);
        var batch = size == 0 ? ledger.Unplayed() : [Harvest(ledger, "X1")];
        ledger.Get<LogKeys>();

        var repair = FaultyStep.Break(ledger, step, fault, size);
        await Assert.ThrowsAnyAsync<Exception>(() => ledger.AppendAsync(batch));
        repair();
        Assert.True(ledger.Faults.IsSpent, "The fault never happened.");
        ledger.Reload();

        Assert.Equal((ulong)(FaultyStep.Persists(step, fault) ? size + batch.Count : size), await SizeAsync(ledger));
        await ledger.CheckLogAsync();

        var receipts = (await ledger.AppendAsync(batch)).Select(outcome => outcome.Receipt!).ToList();
        Assert.Equal(Enumerable.Range(size, batch.Count).Select(index => (ulong)index), receipts.Select(receipt => receipt.Index));
        Assert.Equal(receipts, (await ledger.AppendAsync(batch)).Select(outcome => outcome.Receipt!));
        await ledger.RecordAsync(Harvest(ledger, "X2"));
        Assert.Equal((ulong)(size + batch.Count + 1), await SizeAsync(ledger));
        await ledger.CheckLogAsync();
        Assert.Equal(await ledger.Get<LogReader>().CheckpointAsync(CancellationToken.None), ledger.Get<SignedHeadFile>().Read());
    }

    [Fact]
    public async Task WhereverTheEngineIsInterruptedTheBatchIsWrittenWholeOrNotAtAll()
    {
        if (TestStore.OfThisRun.IsServer)
        {
            return;
        }

        await using var counted = await LedgerMould.CopyAsync(255);
        counted.Faults.Engine.Arm(0);
        await counted.RecordAsync(Harvest(counted, "X1"));
        var ticks = counted.Faults.Engine.Ticks;
        Assert.InRange(ticks, 20, 100_000);

        await using var ledger = await LedgerMould.CopyAsync(255);
        var step = FaultRun.IsWhole ? 1 : Math.Max(1, ticks / 20);
        for (var tick = 1; tick <= ticks; tick += step)
        {
            ledger.Faults.Engine.Arm(tick);
            await Assert.ThrowsAnyAsync<Exception>(() => ledger.AppendAsync(Harvest(ledger, "X1")));
            ledger.Faults.Engine.Arm(0);
            await ledger.CheckLogAsync();
            Assert.Equal(255UL, await SizeAsync(ledger));
        }

        Assert.Equal(255UL, (await ledger.RecordAsync(Harvest(ledger, "X1"))).Index);
        await ledger.CheckLogAsync();
    }

    private static bool IsSample(int size, (StorageStep Step, StorageFault Fault) cell) => size switch
    {
        254 or 256 => Edges.Contains(cell.Step),
        Level - 1 => !TestStore.OfThisRun.IsServer && LevelEdge.Contains(cell),
        _ => true,
    };

    internal static SignedStatement Harvest(TestLedger ledger, string slip) =>
        ledger.Season.Harvest(SeasonScript.Kilogram).With(statement => statement.Harvest.Slip = slip).Sign();

    internal static async Task<ulong> SizeAsync(TestLedger ledger) =>
        (await ledger.Get<LogReader>().HeadAsync(CancellationToken.None)).Size;
}
