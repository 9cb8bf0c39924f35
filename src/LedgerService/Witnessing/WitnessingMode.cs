namespace Traceability.LedgerService.Witnessing;

/// <summary>What the word of witnesses is worth to the service (docs/operations.md, "Witnesses").</summary>
public enum WitnessingMode
{
    /// <summary>Nobody is asked.</summary>
    None = 0,

    /// <summary>Checkpoints and receipts carry the cosignatures there are; nothing waits for them.</summary>
    Optional = 1,

    /// <summary>No checkpoint and no receipt is shown before the policy's quorum has cosigned it.</summary>
    Required = 2,
}
