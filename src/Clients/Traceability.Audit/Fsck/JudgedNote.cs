using Traceability.LedgerCore.Checkpoints;

namespace Traceability.Audit.Fsck;

/// <summary>A stored checkpoint, as far as it can be judged without the log.</summary>
/// <param name="Where">What a finding calls it.</param>
/// <param name="Checkpoint">What it says; null when it is not to be believed.</param>
/// <param name="Fault">Why not.</param>
internal sealed record JudgedNote(string Where, Checkpoint? Checkpoint, string? Fault);
