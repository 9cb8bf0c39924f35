namespace Traceability.LedgerCore.Witnessing;

/// <summary>Why a file does not prove that a log forked.</summary>
public enum ForkEvidenceFault
{
    /// <summary>It proves it.</summary>
    None = 0,

    /// <summary>Not the one encoding of evidence.</summary>
    Malformed = 1,

    /// <summary>The first checkpoint is not signed by a trusted key, or wrongly by one.</summary>
    OlderNotSigned = 2,

    /// <summary>The second checkpoint is not signed by a trusted key, or wrongly by one.</summary>
    NewerNotSigned = 3,

    /// <summary>The hashes do not lead to the root of the second checkpoint.</summary>
    PathLeadsElsewhere = 4,

    /// <summary>Both checkpoints can be true.</summary>
    NoContradiction = 5,
}
