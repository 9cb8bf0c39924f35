using Traceability.LedgerCore.Merkle;

namespace Traceability.Client;

/// <summary>
/// The tree of the entries that a watch was sent, rebuilt from the first on and held against each checkpoint. A watch that
/// begins later has no tree to rebuild: it verifies checkpoints, and no entry.
/// </summary>
internal sealed class WatchedTree(ulong fromIndex)
{
    private readonly Frontier? tree = fromIndex == 0 ? new Frontier() : null;

    /// <summary>Takes the next entry's leaf as it was sent.</summary>
    internal void Take(ReadOnlySpan<byte> leaf) => tree?.Append(TreeHasher.Leaf(leaf));

    /// <summary>Holds what was sent so far against a checkpoint over it.</summary>
    /// <exception cref="UnprovenAnswerException">The entries are not those that the checkpoint is over.</exception>
    internal void Hold(RememberedCheckpoint checkpoint)
    {
        if (tree is not null && (tree.Size != checkpoint.Size || tree.Root() != checkpoint.Root))
        {
            throw new UnprovenAnswerException(
                $"The {tree.Size} entries that the ledger sent are not those of its checkpoint of {checkpoint.Size}.");
        }
    }
}
