using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;

namespace Traceability.Bench;

/// <summary>How long it takes to find all that a product was made from, in ledgers of different sizes.</summary>
internal static class TraceBench
{
    private const int Small = 10_000;
    private const int Runs = 60;
    private const int WarmUpAncestors = 200_000;
    private const int Deep = 100;

    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        var before = new Dictionary<string, double>();
        await using var ledger = await BenchLedger.OpenAsync();
        var filler = new Filler(ledger);
        var products = new Dictionary<string, LotKey>
        {
            ["wide"] = await filler.ProductAsync(1_000, cancellation),
            ["deep"] = await filler.DeepProductAsync(Deep, cancellation),
            ["large"] = await filler.ProductAsync(10_000, cancellation),
        };

        // All shapes, before any is measured: the first would else be compiled while it is.
        var upstream = ledger.Get<LotTrace>();
        for (var warm = 0; warm < 3 * WarmUpAncestors;)
        {
            foreach (var product in products.Values)
            {
                warm += (await upstream.UpstreamAsync(product, 100_000, cancellation))!.Lots.Count;
            }
        }

        var filled = 0;
        foreach (var lots in new[] { Small, Math.Max(Small, options.Lots) }.Distinct())
        {
            await filler.FillAsync(lots - filled, cancellation);
            filled = lots;
            foreach (var (shape, product) in products)
            {
                var found = 0;
                var clock = new Clock();
                var trace = ledger.Get<LotTrace>();
                for (var warm = 0; warm < WarmUpAncestors; warm += found)
                {
                    found = (await trace.UpstreamAsync(product, 100_000, cancellation))!.Lots.Count;
                }

                for (var run = 0; run < Runs; run++)
                {
                    await clock.TimeAsync(async () => found = (await trace.UpstreamAsync(product, 100_000, cancellation))!.Lots.Count);
                }

                var figure = clock.Figure("trace", $"{shape}: upstream of {found:N0} ancestors, {lots:N0} other lots", "ancestors", found);
                sheet.Add(before.TryGetValue(shape, out var earlier)
                    ? figure with { Ratio = clock.P50Ms / earlier, RatioTo = $"{Small:N0} other lots" }
                    : figure);
                before.TryAdd(shape, clock.P50Ms);
            }
        }
    }
}
