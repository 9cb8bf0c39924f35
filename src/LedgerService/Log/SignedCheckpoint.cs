using Traceability.LedgerCore.Checkpoints;

namespace Traceability.LedgerService.Log;

/// <summary>Checkpoints out of notes that this service signed and stored itself.</summary>
internal static class SignedCheckpoint
{
    /// <exception cref="InvalidOperationException">The stored note is damaged.</exception>
    public static Checkpoint Read(string note) =>
        SignedNote.TryParse(note, out var parsed) && Checkpoint.TryParse(parsed.Text, out var checkpoint)
            ? checkpoint
            : throw new InvalidOperationException("A stored checkpoint cannot be read: the store is damaged.");
}
