using Traceability.LedgerCore.Checkpoints;

namespace Traceability.LedgerCore.Witnessing;

/// <summary>A log that a policy accepts.</summary>
/// <param name="Key">Its key, named by its origin.</param>
/// <param name="Url">Where it is, as written; null when the policy does not say.</param>
public sealed record PolicyLog(VerifierKey Key, string? Url);
