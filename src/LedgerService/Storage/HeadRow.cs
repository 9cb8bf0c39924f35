namespace Traceability.LedgerService.Storage;

/// <summary>
/// The head of the log: one row, the only commit point. Every batch locks it, and moves it by compare-and-swap from the
/// values that the batch started from.
/// </summary>
public sealed class HeadRow
{
    /// <summary>The only key.</summary>
    public const int OnlyId = 1;

    /// <summary>Longest address of a successor, in characters.</summary>
    public const int MaximumSuccessor = 400;

    public int Id { get; set; } = OnlyId;

    /// <summary>Number of entries.</summary>
    public long Size { get; set; }

    /// <summary>Root of the tree at that size, 32 bytes.</summary>
    public byte[] Root { get; set; } = [];

    /// <summary>recorded_at of the last entry, Unix milliseconds; the next one's is not lower.</summary>
    public long RecordedAtMs { get; set; }

    /// <summary>When the operator ended the log, Unix milliseconds; null while it takes entries. Never taken back.</summary>
    public long? FrozenAtMs { get; set; }

    /// <summary>Address of the log that goes on from an ended one, as the operator gave it; empty when none was given.</summary>
    public string Successor { get; set; } = "";

    /// <summary>Origin of the ledger: a database of another ledger is recognised by it.</summary>
    public string Origin { get; set; } = "";
}
