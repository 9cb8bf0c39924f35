using Npgsql;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Tests.Sequencing;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.LedgerService.Tests.Servers;

/// <summary>
/// The wire to the database is cut at every message of a batch: before the server has it, and when it has answered. The second of
/// the last message is a commit of which the service does not know.
/// </summary>
public sealed class CutWireTests
{
    [PostgresFact]
    public Task CutAtAnyMessageOfTheFirstBatchOfALog() => CutEverywhereAsync(0);

    [PostgresFact]
    public Task CutAtAnyMessageOfABatchThatFillsATile() => CutEverywhereAsync(255);

    [PostgresFact(isLong: true)]
    public Task CutAtAnyMessageOfABatchThatFillsALevel() => CutEverywhereAsync(65_535);

    private static async Task CutEverywhereAsync(int size)
    {
        using var wire = new CutWire(new NpgsqlConnectionStringBuilder(PostgresProcess.OfThisRun.ConnectionTo("postgres")).Port);
        int last;
        await using (var counted = await BehindAsync(wire, size))
        {
            wire.Arm(0, answered: false);
            await counted.AppendAsync(BatchOf(counted, size));
            last = wire.Messages;
            Assert.InRange(last, 5, 40);
        }

        await using var ledger = await BehindAsync(wire, size);
        var batch = BatchOf(ledger, size);
        for (var message = 1; message <= last; message++)
        {
            await CutAsync(wire, ledger, batch, message, answered: false);
            Assert.Equal((ulong)size, await FaultTableTests.SizeAsync(ledger));
            await CutAsync(wire, ledger, batch, message, answered: true);
            Assert.Equal((ulong)(message < last ? size : size + batch.Count), await FaultTableTests.SizeAsync(ledger));
        }

        var receipts = (await ledger.AppendAsync(batch)).Select(outcome => outcome.Receipt!).ToList();
        Assert.Equal(Enumerable.Range(size, batch.Count).Select(index => (ulong)index), receipts.Select(receipt => receipt.Index));
        await ledger.RecordAsync(FaultTableTests.Harvest(ledger, "X2"));
        Assert.Equal((ulong)(size + batch.Count + 1), await FaultTableTests.SizeAsync(ledger));
        await ledger.CheckLogAsync();
    }

    // The first batch of a service that has just started, so that every message is there.
    private static async Task CutAsync(CutWire wire, TestLedger ledger, IReadOnlyList<SignedStatement> batch, int message, bool answered)
    {
        wire.Arm(message, answered);
        await Assert.ThrowsAnyAsync<Exception>(() => ledger.AppendAsync(batch));
        wire.Arm(0, answered: false);
        ledger.Reload();
        await ledger.CheckLogAsync();
    }

    private static async Task<TestLedger> BehindAsync(CutWire wire, int size)
    {
        var ledger = size == 0 ? TestLedger.Empty(TestStore.Postgres) : await LedgerMould.CopyAsync(size, TestStore.Postgres);
        ledger.Options.ConnectionString = new NpgsqlConnectionStringBuilder(ledger.Options.ConnectionString) { Port = wire.Port }.ConnectionString;
        ledger.Get<LogKeys>();
        return ledger;
    }

    private static IReadOnlyList<SignedStatement> BatchOf(TestLedger ledger, int size) =>
        size == 0 ? ledger.Unplayed() : [FaultTableTests.Harvest(ledger, "X1")];
}
