using Traceability.LedgerCore.Checkpoints;

namespace Traceability.LedgerCore.Witnessing;

/// <summary>What a policy says of one signed note.</summary>
/// <param name="Fault">InvalidSignature when a known witness's line is wrong; QuorumNotMet; None when the quorum is met.</param>
/// <param name="Vouching">Witnesses whose cosignatures were verified, in the policy's order.</param>
public sealed record QuorumVerdict(NoteFault Fault, IReadOnlyList<PolicyWitness> Vouching)
{
    /// <summary>Whether enough witnesses vouch for the note.</summary>
    public bool IsMet => Fault == NoteFault.None;
}
