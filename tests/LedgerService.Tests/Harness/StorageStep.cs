namespace Traceability.LedgerService.Tests;

/// <summary>The steps of a commit at which storage may fail, in order.</summary>
public enum StorageStep
{
    Begin,
    ReadHead,
    ReadEarlier,
    ReadState,
    WriteEntry,
    WriteSealedPart,
    WriteTile,
    WriteState,
    WriteCheckpoint,
    MoveHead,
    Commit,
    KeepSignedHead,
}
