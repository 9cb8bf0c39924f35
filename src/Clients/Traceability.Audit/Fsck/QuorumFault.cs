using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Witnessing;

namespace Traceability.Audit.Fsck;

/// <summary>Why a policy does not believe a checkpoint, in words.</summary>
internal static class QuorumFault
{
    /// <summary>Of a verdict that is not met.</summary>
    public static string Of(QuorumVerdict verdict) => verdict.Fault == NoteFault.InvalidSignature
        ? "a witness's cosignature is not that of its key over this text"
        : $"too few witnesses vouch for it ({verdict.Vouching.Count}): the policy's quorum is not met";
}
