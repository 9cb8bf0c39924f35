using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerService.Log;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// Whether the right edge of the database is whole: head row, newest checkpoint, tree and last entry say the same. A
/// damage farther back is found by an audit, and by the proof of any receipt that it touches.
/// </summary>
internal static class HeadCheck
{
    /// <summary>The head's own checkpoint, signed by this ledger's keys.</summary>
    /// <exception cref="LedgerRefusedToStartException">They disagree: says which, and nothing must be signed.</exception>
    public static string Check(LedgerContext context, HeadRow head, LogKeys keys)
    {
        var newest = context.Checkpoints.AsNoTracking().OrderByDescending(row => row.Size).FirstOrDefault();
        if (newest is null || newest.Size != head.Size)
        {
            throw Damaged(
                $"The head row says {head.Size} entries, the newest checkpoint in the database is of {newest?.Size ?? 0}: "
                + "one of the two was changed.");
        }

        if (!keys.Verifier.TryOpen(newest.Note, out Checkpoint? checkpoint, out var fault))
        {
            throw Damaged($"The newest checkpoint in the database is not one that this ledger's keys signed ({fault}).");
        }

        if (checkpoint.Size != (ulong)head.Size || !checkpoint.Root.Span.SequenceEqual(head.Root))
        {
            throw Damaged($"The head row has another root at {head.Size} entries than the checkpoint that was signed: it was changed.");
        }

        var tree = new StoredTree(context);
        if (tree.RootAt(checkpoint.Size) != checkpoint.Root)
        {
            throw Damaged($"The tree does not have the root of its {head.Size} entries: a tile was changed or is missing.");
        }

        CheckEntries(context, tree, checkpoint);
        return newest.Note;
    }

    /// <summary>A database without a head row has nothing else either.</summary>
    /// <exception cref="LedgerRefusedToStartException">It has.</exception>
    public static void CheckNothingStored(LedgerContext context)
    {
        if (context.Checkpoints.Any() || context.Entries.Any())
        {
            throw Damaged("The head row is missing, but the database holds what was signed.");
        }
    }

    private static void CheckEntries(LedgerContext context, StoredTree tree, Checkpoint head)
    {
        var last = context.Entries.AsNoTracking().OrderByDescending(row => row.Index).FirstOrDefault();
        var held = (ulong)((last?.Index ?? -1) + 1);
        if (held != head.Size)
        {
            throw Damaged($"The database holds entries up to {held}, its head says {head.Size}: entries were added or taken away.");
        }

        if (last is not null && !tree.Holds(last.Leaf, head.Size - 1, head.Size, head.Root))
        {
            throw Damaged($"Entry {last.Index} is not the one that the tree holds: it was changed.");
        }
    }

    private static LedgerRefusedToStartException Damaged(string sentence) => new(sentence, StartRefusal.Damaged);
}
