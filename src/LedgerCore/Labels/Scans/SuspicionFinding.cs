namespace Traceability.LedgerCore.Labels;

/// <summary>One reason of a suspicion.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Measured">What was counted, in the reason's own unit.</param>
/// <param name="Points">What it adds to the score, 1 to 100.</param>
public readonly record struct SuspicionFinding(SuspicionReason Reason, long Measured, int Points);
