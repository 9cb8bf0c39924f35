namespace Traceability.LedgerService.Storage;

/// <summary>A checkpoint that was signed: one per batch, never changed. Receipts are relative to the batch's own.</summary>
public sealed class CheckpointRow
{
    /// <summary>Tree size.</summary>
    public long Size { get; set; }

    /// <summary>The signed note.</summary>
    public string Note { get; set; } = "";
}
