using System.Collections.Concurrent;
using Traceability.LedgerService.Sequencing;

namespace Traceability.LedgerService.Tests;

/// <summary>
/// Ledgers of a size, each made once in a run, through door and commit, and copied for whoever needs one. They stay until
/// the end of the run.
/// </summary>
internal sealed class LedgerMould
{
    private const int BatchSize = 1024;

    private static readonly ConcurrentDictionary<(TestStore Store, int Size), Lazy<Task<LedgerMould>>> Made = new();

    // Copying closes connections of the one that is copied.
    private readonly Lock turn = new();
    private readonly TestLedger ledger;
    private readonly CheckedPast past;

    private LedgerMould(TestLedger ledger, CheckedPast past) => (this.ledger, this.past) = (ledger, past);

    /// <summary>A ledger with so many entries, the opening of a season and then harvests.</summary>
    /// <param name="size">How many.</param>
    /// <param name="store">Where; null for the store of this run.</param>
    public static async Task<TestLedger> CopyAsync(int size, TestStore? store = null)
    {
        var mould = await Made.GetOrAdd(
            (store ?? TestStore.OfThisRun, size), named => new Lazy<Task<LedgerMould>>(() => MakeAsync(named.Store, named.Size))).Value;
        lock (mould.turn)
        {
            return mould.ledger.Copy(mould.past);
        }
    }

    private static async Task<LedgerMould> MakeAsync(TestStore store, int size)
    {
        var ledger = await TestLedger.OpenAsync(store);
        for (var left = size - ledger.Season.Entries.Count; left > 0; left -= BatchSize)
        {
            var batch = Enumerable.Range(0, Math.Min(left, BatchSize)).Select(_ => ledger.Season.Harvest(1).Sign());
            var outcomes = await ledger.Get<BatchCommit>().RunAsync([.. batch.Select(ledger.Admit)], CancellationToken.None);
            Assert.All(outcomes, outcome => Assert.NotNull(outcome.Receipt));
        }

        // Of a large one the whole check takes a minute; that of its copies finds everything but a wrong signature or ruling.
        if (size < BatchSize || FaultRun.IsWhole)
        {
            await ledger.CheckLogAsync();
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(ledger.Options.DataDirectory, recursive: true);
        await using var context = ledger.Context();
        return new LedgerMould(ledger, await CheckedPast.OfAsync(context));
    }
}
