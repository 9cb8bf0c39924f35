namespace Traceability.LedgerCore.Checkpoints;

/// <summary>A signature that was checked and is right.</summary>
/// <param name="Key">The key that made it.</param>
/// <param name="Timestamp">Unix seconds that a cosignature vouches for; null for other signatures.</param>
public sealed record VerifiedSignature(VerifierKey Key, ulong? Timestamp);
