using Traceability.LedgerCore.Checkpoints;

namespace Traceability.LedgerCore.Witnessing;

/// <summary>A witness that a policy knows.</summary>
/// <param name="Name">What the policy calls it; it means nothing elsewhere.</param>
/// <param name="Key">The key that it cosigns with.</param>
/// <param name="Url">Submission prefix (C2SP tlog-witness), as written; null when the policy does not say.</param>
/// <param name="Repeats">Name of the earlier witness with the same public key, if any: then this one vouches for nothing.</param>
public sealed record PolicyWitness(string Name, VerifierKey Key, string? Url, string? Repeats);
