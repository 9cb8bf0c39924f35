using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// Every entry of a database against its newest signed checkpoint, within the caller's snapshot. What the rules said and
/// the custody state are not judged: that is <c>trace fsck</c>'s.
/// </summary>
internal static class WholeCheck
{
    private const long Steps = 100_000;

    /// <summary>The newest checkpoint, which all of it is under.</summary>
    /// <param name="told">Entries read, and how many there are; once in 100,000.</param>
    /// <exception cref="LedgerRefusedToStartException">Something does not go together: says what.</exception>
    public static async Task<Checkpoint> RunAsync(
        LedgerContext context, LogKeys keys, Action<long, long> told, CancellationToken cancellation)
    {
        var head = await context.Heads.AsNoTracking().FirstOrDefaultAsync(cancellation)
            ?? throw new LedgerRefusedToStartException("The head row is missing.", StartRefusal.Damaged);
        var note = HeadCheck.Check(context, head, keys);
        if (!keys.Verifier.TryOpen(note, out Checkpoint? checkpoint, out _))
        {
            throw new LedgerRefusedToStartException("The newest checkpoint is not one that this ledger's keys signed.", StartRefusal.Damaged);
        }

        var tree = new Frontier();
        var entries = context.Entries.AsNoTracking().OrderBy(row => row.Index).Select(row => new { row.Index, row.Leaf });
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (entry.Index != (long)tree.Size)
            {
                throw new LedgerRefusedToStartException($"Entry {tree.Size} is missing.", StartRefusal.Damaged);
            }

            tree.Append(TreeHasher.Leaf(entry.Leaf));
            if (entry.Index % Steps == Steps - 1)
            {
                told(entry.Index + 1, head.Size);
            }
        }

        return tree.Root() == checkpoint.Root
            ? checkpoint
            : throw new LedgerRefusedToStartException(
                $"The {tree.Size} entries do not make the tree that was signed: one of them was changed.", StartRefusal.Damaged);
    }
}
