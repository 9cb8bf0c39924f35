namespace Traceability.LedgerService.Storage;

/// <summary>
/// A checkpoint that was signed: one per batch. Its text never changes; a start may add lines of new keys to the newest.
/// Receipts are relative to the batch's own.
/// </summary>
public sealed class CheckpointRow
{
    /// <summary>Tree size.</summary>
    public long Size { get; set; }

    /// <summary>The signed note.</summary>
    public string Note { get; set; } = "";
}
