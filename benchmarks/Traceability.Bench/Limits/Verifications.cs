using System.Diagnostics;
using System.Security.Cryptography;
using Traceability.LedgerCore.Keys;
using Traceability.TestKit;

namespace Traceability.Bench;

/// <summary>How many signatures the library checks: the ceiling of whatever has to look at every signature.</summary>
internal static class Verifications
{
    private const int Different = 1_000;
    private const int Portion = 50;

    /// <summary>Checks for a time.</summary>
    /// <param name="threads">Side by side.</param>
    public static Task<LoadRun> RunAsync(int threads, TimeSpan time)
    {
        var key = TestKeys.Of("verify");
        (byte[] Digest, Signature Value)[] signed = [.. Enumerable.Range(0, Different)
            .Select(number => SHA256.HashData(BitConverter.GetBytes(number)))
            .Select(digest => (digest, key.Sign(digest)))];
        return RunAsync();

        async Task<LoadRun> RunAsync()
        {
            var run = await LoadRun.OfAsync(threads, CheckAsync, 0, null);
            return run with { Done = run.Done * Portion };
        }

        Task CheckAsync(int number, Times times)
        {
            var (start, next) = (Stopwatch.GetTimestamp(), number);
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                var sent = Stopwatch.GetTimestamp();
                for (var done = 0; done < Portion; done++)
                {
                    var (digest, value) = signed[next++ % Different];
                    if (!key.Public.Verify(digest, value))
                    {
                        throw new InvalidOperationException("A signature that was just made does not hold.");
                    }
                }

                times.Add(Stopwatch.GetElapsedTime(sent));
            }

            return Task.CompletedTask;
        }
    }
}
