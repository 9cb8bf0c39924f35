using System.Diagnostics;

namespace Traceability.Bench;

/// <summary>Times of repeated runs of one thing.</summary>
internal sealed class Clock
{
    private readonly List<double> times = [];
    private TimeSpan busy;
    private TimeSpan passed;

    /// <summary>Median, milliseconds.</summary>
    public double P50Ms => At(0.50);

    /// <summary>99th percentile, milliseconds.</summary>
    public double P99Ms => At(0.99);

    /// <summary>Mean, milliseconds.</summary>
    public double MeanMs => times.Average();

    /// <summary>Runs it once.</summary>
    public async Task TimeAsync(Func<Task> run)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        await run();
        var took = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        busy += process.TotalProcessorTime - before;
        passed += took;
        times.Add(took.TotalMilliseconds);
    }

    /// <summary>The figure of what was run.</summary>
    /// <param name="each">How many of the unit one run is.</param>
    public Figure Figure(string name, string what, string unit, double each)
    {
        using var process = Process.GetCurrentProcess();
        return new Figure(
            name, "sqlite", what, each * times.Count / passed.TotalSeconds, unit, P50Ms, P99Ms, busy / passed,
            process.WorkingSet64 / (1024.0 * 1024));
    }

    private double At(double share)
    {
        var ordered = times.Order().ToArray();
        return ordered[Math.Min(ordered.Length - 1, (int)(share * ordered.Length))];
    }
}
