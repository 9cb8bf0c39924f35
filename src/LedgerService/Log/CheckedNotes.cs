using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Log;

/// <summary>
/// Opens the notes that receipts carry as their readers will: what the store gives back is shown under this ledger's name only when the
/// ledger's own signatures hold, and those of the witnesses that it knows.
/// </summary>
public sealed class CheckedNotes(LogKeys keys, WitnessTerms terms)
{
    private readonly CheckpointVerifier verifier = new(keys.Origin, keys.List.Keys);

    // Receipts of one batch, and of one cosigned checkpoint, share their note.
    private volatile string last = "";

    /// <exception cref="InvalidOperationException">A signature does not hold: the store is damaged, and nobody is answered.</exception>
    public Checkpoint Open(string note)
    {
        if (note == last)
        {
            return SignedCheckpoint.Read(note);
        }

        if (!verifier.TryOpen(note, out Checkpoint? checkpoint, out var fault)
            || !SignedNote.TryParse(note, out var parsed)
            || (fault = terms.Policy.Judge(parsed).Fault) == NoteFault.InvalidSignature)
        {
            throw new InvalidOperationException($"A stored checkpoint does not verify ({fault}): the store is damaged.");
        }

        last = note;
        return checkpoint;
    }
}
