using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Xunit;

namespace Traceability.TestKit.Fuzz;

/// <summary>
/// Feeds a target for a while and stops at the first broken promise: an exception, an allocation that the input does not
/// account for, a call that takes seconds, a second encoding, a refusal without a reason.
/// </summary>
/// <remarks>
/// In ./test the seed is fixed and the time short. The long mode is asked for by the environment:
/// <c>TRACEABILITY_FUZZ_MINUTES</c> for each target, <c>TRACEABILITY_FUZZ_SEED</c> to repeat a run; without it the seed is
/// new, and printed. A failing input is written to <c>artifacts/fuzz</c>; its base64 belongs into
/// <c>tests/TestKit/Fuzz/regressions.txt</c>, which every run begins with.
/// </remarks>
public static class FuzzRun
{
    private const int ShortSeed = 20_260_301;
    private const int FewestInputs = 300;

    // Far beyond any honest call, so that a busy machine is no failure.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    private static readonly ILookup<string, byte[]> Regressions = Project.Read("tests/TestKit/Fuzz/regressions.txt")
        .Split('\n')
        .Select(line => line.Split(' ', 2))
        .Where(pieces => pieces.Length == 2 && pieces[0] != "#")
        .ToLookup(pieces => pieces[0], pieces => Convert.FromBase64String(pieces[1]));

    /// <summary>Runs one target.</summary>
    /// <param name="target">The parser.</param>
    /// <param name="seconds">How long in ./test.</param>
    public static void Of(FuzzTarget target, double seconds)
    {
        ArgumentNullException.ThrowIfNull(target);
        var time = Minutes() is { } minutes ? TimeSpan.FromMinutes(minutes) : TimeSpan.FromSeconds(seconds);
        var seed = Seed();
        var maker = new FuzzMaker(target, seed);

        // The first calls build what is built once: they count for promises, not for allocation.
        foreach (var known in target.Seeds.Concat(Regressions[target.Name]))
        {
            Try(target, known, "a known input", counted: false);
        }

        foreach (var known in target.Seeds.Concat(Regressions[target.Name]))
        {
            Try(target, known, "a known input", counted: true);
        }

        var watch = Stopwatch.StartNew();
        var (count, taken) = (0L, 0L);
        for (; watch.Elapsed < time || count < FewestInputs; count++)
        {
            var input = maker.Next();
            if (Try(target, input, $"input {count} of seed {seed}", counted: count > FewestInputs / 2))
            {
                taken++;
                maker.Keep(input);
            }
        }

        Console.WriteLine($"fuzz {target.Name}: {count} inputs, {taken} taken, seed {seed}");
    }

    /// <summary>Whether the target took it; fails the test when a promise is broken.</summary>
    private static bool Try(FuzzTarget target, byte[] input, string which, bool counted)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.GetTimestamp();
        FuzzAnswer answer;
        string? broken;
        try
        {
            answer = target.Parse(input);
            broken = answer.Broken;
        }
#pragma warning disable CA1031 // That it threw, whatever it threw, is what is looked for.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            (answer, broken) = (FuzzAnswer.Refused, $"it threw {thrown}");
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var limit = target.FixedAllocation + (target.AllocationPerByte * input.Length);
        broken ??= Stopwatch.GetElapsedTime(watch) > Slow ? $"it took {Stopwatch.GetElapsedTime(watch)}" : null;
        broken ??= counted && allocated > limit ? $"it allocated {allocated} bytes; {limit} are allowed for {input.Length}" : null;
        if (broken is not null)
        {
            Assert.Fail($"{target.Name}, {which}: {broken}\ninput, also in {Kept(target, input)}:\n{target.Name} {Convert.ToBase64String(input)}");
        }

        return answer.Accepted;
    }

    private static string Kept(FuzzTarget target, byte[] input)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Project.Root, "artifacts", "fuzz"));
        var path = Path.Combine(folder.FullName, $"{target.Name}-{Convert.ToHexStringLower(SHA256.HashData(input).AsSpan(0, 6))}.bin");
        File.WriteAllBytes(path, input);
        return path;
    }

    private static double? Minutes() =>
        double.TryParse(Environment.GetEnvironmentVariable("TRACEABILITY_FUZZ_MINUTES"), CultureInfo.InvariantCulture, out var minutes) ? minutes : null;

    private static int Seed() =>
        int.TryParse(Environment.GetEnvironmentVariable("TRACEABILITY_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed
        : Minutes() is null ? ShortSeed
        : RandomNumberGenerator.GetInt32(int.MaxValue);
}
