using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// Puts the signatures of pairs that were added since under the newest checkpoint, so that a log that is quiet or has ended can
/// change its keys too. Its text and the lines that it has stay.
/// </summary>
internal static class HeadSignatures
{
    /// <summary>The note with a line of every key that signs now. Only for a head that every check at start has passed.</summary>
    public static string Complete(LedgerContext context, LogKeys keys, string newest)
    {
        var checkpoint = SignedCheckpoint.Read(newest);
        if (!SignedNote.TryParse(newest, out var there)
            || !SignedNote.TryParse(keys.Sign(checkpoint.Size, checkpoint.Root), out var signed)
            || there.Text != signed.Text)
        {
            throw new InvalidOperationException("The newest checkpoint was read before, and is of this log.");
        }

        var missing = signed.Signatures
            .Where(line => there.Signatures.All(known => (known.Name, known.KeyHash) != (line.Name, line.KeyHash)))
            .ToList();
        if (missing.Count == 0)
        {
            return newest;
        }

        var note = newest + string.Concat(missing.Select(line => $"{line}\n"));
        context.Checkpoints.Where(row => row.Size == (long)checkpoint.Size).ExecuteUpdate(row => row.SetProperty(own => own.Note, note));
        return note;
    }
}
