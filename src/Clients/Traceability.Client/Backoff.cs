namespace Traceability.Client;

/// <summary>Counts attempts without progress and waits between them.</summary>
internal sealed class Backoff
{
    private readonly TimeProvider time;
    private readonly RetryOptions options;
    private int failures;

    internal Backoff(TimeProvider time, RetryOptions options)
    {
        this.time = time;
        this.options = options.Checked();
    }

    /// <summary>Progress was made: the count starts anew.</summary>
    internal void Succeeded() => failures = 0;

    /// <summary>The pause that is due after one more failure; null when it is time to give up.</summary>
    /// <param name="asked">The least that the ledger asks for.</param>
    internal TimeSpan? NextPause(TimeSpan? asked)
    {
        failures++;
        if (failures >= options.MaxAttempts)
        {
            return null;
        }

        var pause = options.FirstPause;
        for (var doubled = 1; doubled < failures && pause < options.LongestPause; doubled++)
        {
            pause += pause;
        }

        pause = pause < options.LongestPause ? pause : options.LongestPause;
        return asked > pause ? asked : pause;
    }

    /// <summary>Waits; false when it is time to give up.</summary>
    internal async Task<bool> WaitAsync(TimeSpan? asked, CancellationToken cancellation)
    {
        if (NextPause(asked) is not { } pause)
        {
            return false;
        }

        await Task.Delay(pause, time, cancellation);
        return true;
    }
}
