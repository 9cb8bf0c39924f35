namespace Traceability.Client;

/// <summary>How an outbox is synchronised.</summary>
public sealed record SyncOptions
{
    /// <summary>What to do about a broken connection.</summary>
    public RetryOptions Retry { get; init; } = new();
}
