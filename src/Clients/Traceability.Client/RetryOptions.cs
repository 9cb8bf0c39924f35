namespace Traceability.Client;

/// <summary>How often and when to try again after a broken connection.</summary>
public sealed record RetryOptions
{
    /// <summary>Attempts in a row without any progress before giving up. Default 6; 1 to 100.</summary>
    public int MaxAttempts { get; init; } = 6;

    /// <summary>Pause after the first; doubled each time. Default 500 ms; more than zero.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest pause of our own. Default 30 s. A longer one that the ledger asks for is honoured, up to an hour.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    internal static RetryOptions Default { get; } = new();

    internal RetryOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxAttempts, 100);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(FirstPause, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestPause, FirstPause);
        return this;
    }
}
