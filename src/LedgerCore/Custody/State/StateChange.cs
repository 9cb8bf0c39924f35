namespace Traceability.LedgerCore.Custody;

/// <summary>One write to custody state.</summary>
/// <param name="Key">Where.</param>
/// <param name="Value">The serialized record; empty for an index key; null deletes.</param>
public sealed record StateChange(StateKey Key, byte[]? Value);
