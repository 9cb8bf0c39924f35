namespace Traceability.LedgerCore.Checkpoints;

/// <summary>What the check of a note's signatures found.</summary>
/// <param name="Fault">None when at least one known key signed and no known key's signature is wrong.</param>
/// <param name="Verified">The right signatures of known keys; empty when a signature was wrong.</param>
/// <param name="Unverified">The lines of unknown keys, which say nothing.</param>
public sealed record NoteVerification(
    NoteFault Fault,
    IReadOnlyList<VerifiedSignature> Verified,
    IReadOnlyList<NoteSignature> Unverified)
{
    internal static NoteVerification Failed(NoteFault fault) => new(fault, [], []);
}
