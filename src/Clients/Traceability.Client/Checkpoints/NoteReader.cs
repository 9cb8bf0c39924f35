using Traceability.LedgerCore.Checkpoints;

namespace Traceability.Client;

/// <summary>
/// Reads signed checkpoints under the keys that a profile pins: at least one of them must have signed, and none of them
/// wrongly. Safe for use by many threads.
/// </summary>
internal sealed class NoteReader
{
    private readonly CheckpointVerifier verifier;

    // Receipts of one batch carry the same note: its signatures are checked once.
    private volatile RememberedCheckpoint? last;

    private NoteReader(CheckpointVerifier verifier)
    {
        this.verifier = verifier;
    }

    /// <exception cref="UnprovenAnswerException">A key of the profile cannot be read, or is a witness's.</exception>
    internal static NoteReader For(LedgerProfile profile) => new(new CheckpointVerifier(profile.Origin, profile.ReadKeys()));

    /// <summary>The checkpoint, or null with the reason unless it is well formed, of this origin, and signed by a pinned key.</summary>
    internal RememberedCheckpoint? TryRead(string note, out NoteFault fault)
    {
        fault = NoteFault.None;
        if (last is { } known && string.Equals(known.Note, note, StringComparison.Ordinal))
        {
            return known;
        }

        if (!verifier.TryOpen(note, out Checkpoint? checkpoint, out fault))
        {
            return null;
        }

        var read = new RememberedCheckpoint(note, checkpoint.Size, checkpoint.Root);
        last = read;
        return read;
    }
}
