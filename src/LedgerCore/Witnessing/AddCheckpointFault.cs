namespace Traceability.LedgerCore.Witnessing;

/// <summary>Why bytes are no add-checkpoint request.</summary>
public enum AddCheckpointFault
{
    /// <summary>They are one.</summary>
    None = 0,

    /// <summary>More than <see cref="AddCheckpointRequest.MaxLength"/> bytes.</summary>
    TooLong = 1,

    /// <summary>Not UTF-8.</summary>
    NotText = 2,

    /// <summary>The first line is not <c>old</c>, a space and a size in its one encoding.</summary>
    OldSize = 3,

    /// <summary>More than 63 proof lines.</summary>
    TooManyHashes = 4,

    /// <summary>A proof line is not base64 of 32 bytes.</summary>
    ProofHash = 5,

    /// <summary>No empty line ends the proof.</summary>
    NoCheckpoint = 6,

    /// <summary>What follows the empty line is not a text, an empty line and signature lines.</summary>
    Note = 7,

    /// <summary>The note's text is not a checkpoint in its one encoding.</summary>
    Checkpoint = 8,

    /// <summary>A checkpoint, and signature lines that are not in their one encoding: nobody's signature can be read.</summary>
    SignatureLines = 9,

    /// <summary>The old size is above the checkpoint's.</summary>
    OldAboveNew = 10,
}
