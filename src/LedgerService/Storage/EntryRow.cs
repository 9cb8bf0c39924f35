namespace Traceability.LedgerService.Storage;

/// <summary>One entry of the log. Written once, never changed.</summary>
public sealed class EntryRow
{
    /// <summary>Index of the leaf, from 0.</summary>
    public long Index { get; set; }

    /// <summary>Statement id, 32 bytes, unique: the idempotency key.</summary>
    public byte[] StatementId { get; set; } = [];

    /// <summary>The leaf's bytes (docs/formats/leaf.md).</summary>
    public byte[] Leaf { get; set; } = [];

    /// <summary>The receipt without its proof: what the rules said, as it was first answered.</summary>
    public byte[] Ruling { get; set; } = [];
}
