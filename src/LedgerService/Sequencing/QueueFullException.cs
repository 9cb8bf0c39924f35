namespace Traceability.LedgerService.Sequencing;

/// <summary>More statements wait than the queue holds. Nothing was written; try again after the pause.</summary>
public sealed class QueueFullException() : Exception("The ledger's queue is full. Nothing was written.")
{
    /// <summary>How long to wait before trying again.</summary>
    public static TimeSpan RetryAfter => TimeSpan.FromMilliseconds(250);
}
