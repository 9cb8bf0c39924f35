namespace Traceability.Bench;

/// <summary>Runs the benchmarks as small as they can be, side by side: ./test asks whether they still work, not how fast.</summary>
internal static class SmokeBench
{
    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        var tiny = options.Tiny;
        BenchOptions.Bench[] benches =
            [ReplayBench.RunAsync, LabelsBench.RunAsync, GrowthBench.RunAsync, ScanBench.RunAsync, ListingsBench.RunAsync, ProofBench.RunAsync, VerifyBench.RunAsync];
        await AppendBench.RunAsync(tiny, sheet, cancellation);
        await Parallel.ForEachAsync(benches, cancellation, async (bench, stopped) => await bench(tiny.Of("sqlite"), sheet, stopped));
        if (sheet.Figures.FirstOrDefault(figure => !(figure.Rate > 0)) is { } nothing)
        {
            throw new InvalidOperationException($"Nothing was measured of {nothing.Name}: {nothing.Case}.");
        }
    }
}
