namespace Traceability.LedgerCore.Checkpoints;

/// <summary>A key of a log, and how long it was the log's.</summary>
/// <param name="Key">The key.</param>
/// <param name="RetiredAt">Size of the log when it stopped signing; null while it signs.</param>
public sealed record LogKey(VerifierKey Key, ulong? RetiredAt = null)
{
    /// <summary>Whether its signature says something of a log of this size: a retired key's says nothing of what came after it.</summary>
    public bool Covers(ulong size) => RetiredAt is not { } last || size <= last;
}
