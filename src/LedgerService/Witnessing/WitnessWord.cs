namespace Traceability.LedgerService.Witnessing;

/// <summary>What a witness says of another history of this log, and what that is worth.</summary>
internal enum WitnessWord
{
    /// <summary>It says nothing of one.</summary>
    Nothing = 0,

    /// <summary>It says that it saw one, and shows nothing for it: it may be right, broken, or lie.</summary>
    Claim = 1,

    /// <summary>It shows a checkpoint that this log's own key signed and that cannot be true beside this log.</summary>
    Proof = 2,
}
