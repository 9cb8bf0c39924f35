namespace Traceability.LedgerService.Sequencing;

/// <summary>A log that was ended.</summary>
/// <param name="Size">Number of entries.</param>
/// <param name="Checkpoint">Its last checkpoint, a signed note.</param>
/// <param name="FrozenAtMs">When it was ended, Unix milliseconds.</param>
/// <param name="Successor">Address of the log that goes on from it; empty when none was given.</param>
/// <param name="WasFrozen">It had been ended before.</param>
public sealed record FrozenLog(long Size, string Checkpoint, long FrozenAtMs, string Successor, bool WasFrozen);
