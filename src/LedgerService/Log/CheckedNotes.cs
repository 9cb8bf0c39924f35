using Microsoft.Extensions.Caching.Memory;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Log;

/// <summary>
/// Opens the notes that receipts carry as their readers will: what the store gives back is shown under this ledger's name only when the
/// ledger's own signatures hold, and those of the witnesses that it knows.
/// </summary>
public sealed class CheckedNotes(LogKeys keys, WitnessTerms terms) : IDisposable
{
    // Some kilobytes each. Receipts of one batch, and of one cosigned checkpoint, share their note.
    private const int Kept = 1_024;

    private readonly CheckpointVerifier verifier = new(keys.Origin, keys.List.Keys);
    private readonly MemoryCache opened = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <exception cref="InvalidOperationException">A signature does not hold: the store is damaged, and nobody is answered.</exception>
    public Checkpoint Open(string note)
    {
        if (opened.TryGetValue(note, out Checkpoint? known))
        {
            return known!;
        }

        if (!verifier.TryOpen(note, out Checkpoint? checkpoint, out var fault)
            || !SignedNote.TryParse(note, out var parsed)
            || (fault = terms.Policy.Judge(parsed).Fault) == NoteFault.InvalidSignature)
        {
            throw new InvalidOperationException($"A stored checkpoint does not verify ({fault}): the store is damaged.");
        }

        return opened.Set(note, checkpoint, new MemoryCacheEntryOptions { Size = 1 });
    }

    public void Dispose() => opened.Dispose();
}
