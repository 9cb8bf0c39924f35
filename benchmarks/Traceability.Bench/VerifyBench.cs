namespace Traceability.Bench;

/// <summary>The bare rate at which signatures are checked.</summary>
internal static class VerifyBench
{
    public static async Task RunAsync(BenchOptions options, FigureSheet sheet, CancellationToken cancellation)
    {
        await Verifications.RunAsync(1, options.Time / 2);
        var one = await Verifications.RunAsync(1, options.Time);
        sheet.Add(Of(one, "one thread, parsed key"));
        var all = await Verifications.RunAsync(Environment.ProcessorCount, options.Time);
        sheet.Add(Of(all, $"{Environment.ProcessorCount} threads") with { Ratio = all.Rate / one.Rate, RatioTo = "one thread" });
    }

    // A time is of 50; what was done in it counts singly.
    private static Figure Of(LoadRun run, string what)
    {
        var figure = run.Figure("verify", "none", what, "signatures");
        return figure with { P50Ms = figure.P50Ms / 50, P99Ms = figure.P99Ms / 50, CpuServer = 0 };
    }
}
