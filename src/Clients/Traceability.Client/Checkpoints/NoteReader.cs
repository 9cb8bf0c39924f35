namespace Traceability.Client;

/// <summary>Reads signed checkpoints under the keys that a profile pins.</summary>
internal sealed class NoteReader
{
    internal static NoteReader For(LedgerProfile profile) => throw new NotSupportedException("Waits for the checkpoints room.");

    /// <summary>The checkpoint, or null unless it is well formed, of this origin, and signed by a pinned key.</summary>
    internal RememberedCheckpoint? TryRead(string note) => throw new NotSupportedException(note);
}
