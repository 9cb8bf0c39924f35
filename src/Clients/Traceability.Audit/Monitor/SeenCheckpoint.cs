using System.Text;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.Audit.Monitor;

/// <summary>A checkpoint that the log's keys signed.</summary>
/// <param name="Note">Verbatim.</param>
/// <param name="Checkpoint">What it says.</param>
internal sealed record SeenCheckpoint(string Note, Checkpoint Checkpoint)
{
    public ulong Size => Checkpoint.Size;

    /// <summary>The checkpoint of a note's bytes, or null when the keys do not vouch for it.</summary>
    public static SeenCheckpoint? TryOpen(ReadOnlySpan<byte> bytes, CheckpointVerifier verifier) =>
        SignedNote.TryParse(bytes, out _) && Encoding.UTF8.GetString(bytes) is var note && verifier.TryOpen(note, out Checkpoint? checkpoint, out _)
            ? new SeenCheckpoint(note, checkpoint)
            : null;
}
