namespace Traceability.Client;

/// <summary>Limits of a <see cref="LedgerClient"/>.</summary>
public sealed record LedgerClientOptions
{
    /// <summary>How long one question may take. Default 30 s; more than zero.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long connecting may take. Default 10 s; more than zero.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Statements of a batch that may be under way at once. Default 256; 1 to 10,000.</summary>
    public int BatchWindow { get; init; } = 256;

    /// <summary>Longest answer, in bytes. Default 80 MiB: a bundle has at most 64 MiB.</summary>
    public int MaxAnswerBytes { get; init; } = 80 * 1024 * 1024;

    internal LedgerClientOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Deadline, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ConnectTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchWindow, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BatchWindow, 10_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxAnswerBytes, 64 * 1024);
        return this;
    }
}
