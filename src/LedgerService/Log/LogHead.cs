using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerService.Log;

/// <summary>The head of the log as a commit left it.</summary>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Root of the tree.</param>
/// <param name="RecordedAtMs">recorded_at of the last entry, Unix milliseconds.</param>
/// <param name="Origin">Origin of the ledger.</param>
/// <param name="FrozenAtMs">When the operator ended the log, Unix milliseconds; null while it takes entries.</param>
/// <param name="Successor">Address of the log that goes on from an ended one; empty when none was given.</param>
public sealed record LogHead(ulong Size, Hash Root, long RecordedAtMs, string Origin, long? FrozenAtMs, string Successor);
