using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Custody;

/// <summary>The log as it was at one size.</summary>
/// <param name="Root">Root of its tree.</param>
/// <param name="RecordedAtMs">recorded_at of its last entry, Unix milliseconds: whoever knew the root signed after it.</param>
public sealed record LogMoment(Hash Root, long RecordedAtMs);
