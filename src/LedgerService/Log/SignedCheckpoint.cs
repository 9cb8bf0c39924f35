using Traceability.LedgerCore.Checkpoints;

namespace Traceability.LedgerService.Log;

/// <summary>Checkpoints out of notes that this service signed and stored itself.</summary>
internal static class SignedCheckpoint
{
    private const string Gap = "\n\n";

    /// <summary>What the note says. Its signatures are not looked at: whoever audits a store with a damaged one is shown all that is there.</summary>
    /// <exception cref="InvalidOperationException">The stored note's text is damaged.</exception>
    public static Checkpoint Read(string note) =>
        note.IndexOf(Gap, StringComparison.Ordinal) is > 0 and var end && Checkpoint.TryParse(note[..(end + 1)], out var checkpoint)
            ? checkpoint
            : throw new InvalidOperationException("A stored checkpoint cannot be read: the store is damaged.");
}
