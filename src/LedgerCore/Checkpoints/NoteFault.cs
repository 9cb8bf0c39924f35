namespace Traceability.LedgerCore.Checkpoints;

/// <summary>Why something signed by the log was not accepted.</summary>
public enum NoteFault
{
    /// <summary>It was accepted.</summary>
    None = 0,

    /// <summary>Not the one encoding of a note or proof.</summary>
    Malformed = 1,

    /// <summary>A line names a known key and its signature is wrong: the whole note is refused, whatever the others say.</summary>
    InvalidSignature = 2,

    /// <summary>No line names a known key.</summary>
    Unverified = 3,

    /// <summary>A line names two of the keys the caller knows: the caller's list is at fault.</summary>
    AmbiguousVerifier = 4,

    /// <summary>Rightly signed, but the text is of another kind, or not its one encoding.</summary>
    WrongContent = 5,

    /// <summary>Rightly signed, for another log.</summary>
    WrongOrigin = 6,

    /// <summary>The checkpoint is good and the proof does not lead from the leaf to its root.</summary>
    NotIncluded = 7,

    /// <summary>Rightly signed, but only by keys that had stopped signing at a smaller size of the log.</summary>
    RetiredKey = 8,

    /// <summary>Too few of the policy's witnesses vouch for the checkpoint.</summary>
    QuorumNotMet = 9,
}
