using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Tests.Merkle;

public class ConsistencyProofTests
{
    [Fact]
    public void Every_pair_of_small_trees_is_proved()
    {
        var tree = SyntheticTree.Of(70);
        var roots = Enumerable.Range(0, 71).Select(size => TreeRoot.At((ulong)size, tree.Node)).ToArray();
        for (var newSize = 1UL; newSize <= 70; newSize++)
        {
            for (var oldSize = 1UL; oldSize <= newSize; oldSize++)
            {
                var proof = ConsistencyProof.Build(oldSize, newSize, tree.Node);
                Assert.True(ConsistencyProof.Verify(oldSize, roots[oldSize], newSize, roots[newSize], proof));
                Assert.False(ConsistencyProof.Verify(oldSize, roots[oldSize - 1], newSize, roots[newSize], proof));
                Assert.False(ConsistencyProof.Verify(oldSize, roots[oldSize], newSize, roots[newSize - 1], proof));
                Assert.All(Mutations.Of(proof), bad =>
                    Assert.False(ConsistencyProof.Verify(oldSize, roots[oldSize], newSize, roots[newSize], bad)));
            }
        }
    }

    [Fact]
    public void Proof_is_that_of_the_definition()
    {
        // RFC 6962 §2.1.3: PROOF(3, D[7]) = c, d, g, l; PROOF(4, D[7]) = l; PROOF(6, D[7]) = i, j, k.
        var tree = SyntheticTree.Of(7);

        Assert.Equal([Mth(2, 3), Mth(3, 4), Mth(0, 2), Mth(4, 7)], ConsistencyProof.Build(3, 7, tree.Node));
        Assert.Equal([Mth(4, 7)], ConsistencyProof.Build(4, 7, tree.Node));
        Assert.Equal([Mth(4, 6), Mth(6, 7), Mth(0, 4)], ConsistencyProof.Build(6, 7, tree.Node));
    }

    [Fact]
    public void Every_subtree_of_small_trees_is_proved()
    {
        var tree = SyntheticTree.Of(40);
        for (var size = 1UL; size <= 40; size++)
        {
            var root = TreeRoot.At(size, tree.Node);
            foreach (var subtree in AlignedSubtrees(size))
            {
                var subtreeRoot = Mth(subtree.Start, subtree.End);
                Assert.Equal(subtreeRoot, subtree.Root(tree.Node));
                var proof = ConsistencyProof.Build(subtree, size, tree.Node);
                Assert.True(ConsistencyProof.Verify(subtree, subtreeRoot, size, root, proof));
                Assert.All(Mutations.Of(proof), bad =>
                    Assert.False(ConsistencyProof.Verify(subtree, subtreeRoot, size, root, bad)));
            }
        }
    }

    [Fact]
    public void Trees_of_any_size_are_proved()
    {
        var random = new Random(9162);
        for (var round = 0; round < 100; round++)
        {
            var newSize = (ulong)random.NextInt64() << 1;
            var oldSize = newSize >> 41 << 41;
            var proof = ConsistencyProof.Build(oldSize, newSize, SyntheticTree.Huge);
            var oldRoot = TreeRoot.At(oldSize, SyntheticTree.Huge);
            var newRoot = TreeRoot.At(newSize, SyntheticTree.Huge);
            Assert.True(ConsistencyProof.Verify(oldSize, oldRoot, newSize, newRoot, proof));
            Assert.False(ConsistencyProof.Verify(oldSize, newRoot, newSize, newRoot, proof));
        }
    }

    [Fact]
    public void Empty_tree_is_consistent_with_itself_only()
    {
        var root = SyntheticTree.Of(3).Root;

        Assert.True(ConsistencyProof.Verify(0, TreeHasher.Empty, 0, TreeHasher.Empty, []));
        Assert.False(ConsistencyProof.Verify(0, TreeHasher.Empty, 3, root, []));
        Assert.False(ConsistencyProof.Verify(0, root, 0, root, []));
    }

    [Fact]
    public void A_tree_never_shrinks()
    {
        var tree = SyntheticTree.Of(9);
        var root = TreeRoot.At(4, tree.Node);

        Assert.False(ConsistencyProof.Verify(9, tree.Root, 4, root, ConsistencyProof.Build(4, 9, tree.Node)));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConsistencyProof.Build(9, 4, tree.Node));
    }

    private static IEnumerable<Subtree> AlignedSubtrees(ulong size)
    {
        for (var start = 0UL; start < size; start++)
        {
            for (var end = start + 1; end <= size; end++)
            {
                if (new Subtree(start, end) is { IsAligned: true } subtree)
                {
                    yield return subtree;
                }
            }
        }
    }

    private static Hash Mth(ulong start, ulong end) => SyntheticTree.Mth(start, end);
}
