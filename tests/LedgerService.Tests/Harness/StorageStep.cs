namespace Traceability.LedgerService.Tests;

/// <summary>The steps of a commit at which storage may fail, in order.</summary>
public enum StorageStep
{
    Begin,
    ReadHead,
    ReadTiles,
    ReadCheckpoint,
    ReadEarlier,
    ReadState,
    WriteEntry,
    WriteSealedPart,
    WriteTile,

    /// <summary>The first tile of a level, or the next one: only where a batch fills the one below.</summary>
    WriteUpperTile,
    WriteState,
    WriteCheckpoint,
    MoveHead,
    Commit,
    KeepSignedHead,
}
