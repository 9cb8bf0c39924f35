using Traceability.Client;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Clients.Tests.Client;

public sealed class WatchedTreeTests
{
    private static readonly byte[][] Leaves = [[1], [2], [3]];

    [Fact]
    public void Entries_that_make_the_checkpoints_root_are_believed() => Watched(0, Leaves).Hold(Checkpoint(3));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void An_entry_that_the_checkpoint_is_not_over_is_told(int changed)
    {
        byte[][] sent = [.. Leaves];
        sent[changed] = [9];

        Assert.Throws<UnprovenAnswerException>(() => Watched(0, sent).Hold(Checkpoint(3)));
    }

    [Fact]
    public void An_entry_too_few_or_too_many_is_told()
    {
        Assert.Throws<UnprovenAnswerException>(() => Watched(0, Leaves[..2]).Hold(Checkpoint(3)));
        Assert.Throws<UnprovenAnswerException>(() => Watched(0, Leaves).Hold(Checkpoint(2)));
    }

    [Fact]
    public void A_watch_that_begins_later_has_no_tree_to_hold() => Watched(1, Leaves[1..]).Hold(Checkpoint(3));

    private static WatchedTree Watched(ulong from, byte[][] leaves)
    {
        var tree = new WatchedTree(from);
        Array.ForEach(leaves, leaf => tree.Take(leaf));
        return tree;
    }

    private static RememberedCheckpoint Checkpoint(int size) => new(
        "", (ulong)size, MerkleTree.Build([.. Leaves[..size].Select(leaf => TreeHasher.Leaf(leaf))]).Root);
}
