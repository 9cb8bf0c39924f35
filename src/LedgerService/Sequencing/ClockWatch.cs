using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Sequencing;

/// <summary>
/// The clock that entries are recorded by, compared with the time that this machine has measured since it was last asked. A recorded
/// time is never taken back and the next is never lower, so one batch under a clock that is a year ahead would hold up the log for a
/// year: such a clock is believed only by who starts the service under it. Used by one thread at a time.
/// </summary>
public sealed class ClockWatch(TimeProvider time, ILogger<ClockWatch> logger)
{
    /// <summary>Steps ahead that are taken: more than any time zone or drift, less than a certificate's life.</summary>
    public static readonly TimeSpan LongestStep = TimeSpan.FromDays(1);

    // A little is another machine's drift, put right.
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(1);

    private DateTimeOffset known = time.GetUtcNow();
    private long knownAt = time.GetTimestamp();
    private volatile bool isAhead;

    /// <summary>Whether the last batch met a clock that is not believed. Any thread may ask.</summary>
    public bool IsAhead => isAhead;

    /// <summary>The time for the next entries, Unix milliseconds.</summary>
    /// <param name="lastMs">recorded_at of the last entry: the next one's is not lower, whatever the clock does.</param>
    /// <exception cref="ClockSteppedException">The clock went ahead by more than a step that is believed.</exception>
    public long Next(long lastMs)
    {
        var (now, at) = (time.GetUtcNow(), time.GetTimestamp());
        var step = now - known - time.GetElapsedTime(knownAt, at);
        if (step > LongestStep)
        {
            Tell(step);
            throw new ClockSteppedException(
                $"This machine's clock went ahead by {step.Days} days while the ledger ran. Nothing is recorded until it is set right; "
                + "if it is right now, its operator must start the ledger again.");
        }

        if (step < -Drift)
        {
            LedgerLog.ClockWentBack(logger, -step);
        }

        (known, knownAt) = (now, at);
        isAhead = false;
        return Math.Max(now.ToUnixTimeMilliseconds(), lastMs);
    }

    // Once until it is right again, however many batches come.
    private void Tell(TimeSpan step)
    {
        if (!isAhead)
        {
            LedgerLog.ClockWentAhead(logger, step);
        }

        isAhead = true;
    }
}
