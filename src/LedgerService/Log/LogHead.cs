using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerService.Log;

/// <summary>The head of the log as a commit left it.</summary>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Root of the tree.</param>
/// <param name="RecordedAtMs">recorded_at of the last entry, Unix milliseconds.</param>
/// <param name="Origin">Origin of the ledger.</param>
public sealed record LogHead(ulong Size, Hash Root, long RecordedAtMs, string Origin);
