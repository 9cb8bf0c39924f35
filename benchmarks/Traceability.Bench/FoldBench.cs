using Traceability.LedgerCore.Custody;

namespace Traceability.Bench;

/// <summary>What one ruling costs with all of the state in memory, as in an auditor's replay: signatures and sealed parts were checked before.</summary>
internal static class FoldBench
{
    private const int Lots = 100_000;
    private const int Batch = 1_000;

    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        await using var ledger = await BenchLedger.OpenAsync();
        var entries = new List<RecordedStatement>(Lots);
        await new Filler(ledger) { Ruled = entries.Add }.FillAsync(Lots, cancellation);
        var state = new MemoryCustodyState();
        state.Apply(ledger.Season.State.Records.Select(record => new StateChange(record.Key, record.Value)));
        var clock = new Clock();
        foreach (var batch in entries.Chunk(Batch))
        {
            await clock.TimeAsync(() =>
            {
                foreach (var entry in batch)
                {
                    state.Apply(((Ruling.Admitted)CustodyFold.Apply(entry, state)).Changes);
                }

                return Task.CompletedTask;
            });
        }

        sheet.Add(clock.Figure("fold", $"{Batch:N0} rulings in memory, up to {Lots:N0} lots", "rulings", Batch));
    }
}
