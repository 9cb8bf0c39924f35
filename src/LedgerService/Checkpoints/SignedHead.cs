using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Log;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>A signed checkpoint, and what it says.</summary>
/// <param name="Note">The signed note; empty where nothing was ever signed.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Root of the tree of that size.</param>
public sealed record SignedHead(string Note, ulong Size, Hash Root)
{
    /// <summary>Before anything is signed.</summary>
    public static SignedHead None { get; } = new("", 0, TreeHasher.Empty);

    /// <summary>Of a note that this service signed and stored itself.</summary>
    /// <exception cref="InvalidOperationException">The stored note's text is damaged.</exception>
    public static SignedHead Of(string note)
    {
        var checkpoint = SignedCheckpoint.Read(note);
        return new SignedHead(note, checkpoint.Size, checkpoint.Root);
    }
}
