using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Tests.Merkle;

public class InclusionProofTests
{
    [Fact]
    public void Every_leaf_of_every_small_tree_is_proved()
    {
        for (var size = 1; size <= 130; size++)
        {
            var tree = SyntheticTree.Of(size);
            Assert.Equal(SyntheticTree.Mth(0, (ulong)size), tree.Root);
            for (var index = 0UL; index < (ulong)size; index++)
            {
                var proof = tree.Path(index);
                Assert.True(InclusionProof.Verify(SyntheticTree.Leaf(index), index, tree.Size, proof, tree.Root));
                Assert.False(InclusionProof.Verify(SyntheticTree.Leaf(index + 1), index, tree.Size, proof, tree.Root));
            }
        }
    }

    [Fact]
    public void Path_is_that_of_the_definition()
    {
        // RFC 6962 §2.1.3: the example tree of seven leaves; PATH(3, D[7]) = c, g, j in its names.
        Hash[] expected = [SyntheticTree.Mth(2, 3), SyntheticTree.Mth(0, 2), SyntheticTree.Mth(4, 7)];

        Assert.Equal(expected, SyntheticTree.Of(7).Path(3));
    }

    [Fact]
    public void Any_change_to_a_proof_breaks_it()
    {
        var tree = SyntheticTree.Of(100);
        for (var index = 0UL; index < 100; index += 7)
        {
            var leaf = SyntheticTree.Leaf(index);
            var proof = tree.Path(index);
            Assert.All(Mutations.Of(proof), bad => Assert.False(InclusionProof.Verify(leaf, index, 100, bad, tree.Root)));
            Assert.False(InclusionProof.Verify(leaf, index ^ 1, 100, proof, tree.Root));
            Assert.False(InclusionProof.Verify(leaf, index, 200, proof, tree.Root));
            Assert.False(InclusionProof.Verify(leaf, index + 100, 100, proof, tree.Root));
        }
    }

    [Fact]
    public void Trees_of_any_size_up_to_the_last_are_proved()
    {
        var random = new Random(6962);
        for (var round = 0; round < 300; round++)
        {
            // Odd, so that the last leaf is a peak and its path is made of all the others.
            var size = ((ulong)random.NextInt64() >> random.Next(0, 40)) | 1;
            var index = size - 1;
            var root = TreeRoot.At(size, SyntheticTree.Huge);
            var leaf = SyntheticTree.Huge(new NodeId(0, index));
            var proof = InclusionProof.Build(index, size, SyntheticTree.Huge);
            Assert.True(InclusionProof.Verify(leaf, index, size, proof, root));
            Assert.False(InclusionProof.Verify(leaf, index - 1, size, proof, root));
        }
    }

    [Fact]
    public void Nodes_named_in_advance_are_those_asked_for()
    {
        var tree = SyntheticTree.Of(77);
        for (var index = 0UL; index < 77; index++)
        {
            var asked = new List<NodeId>();
            InclusionProof.Build(index, 77, node =>
            {
                asked.Add(node);
                return tree.Node(node);
            });
            Assert.Equal(asked, InclusionProof.Nodes(index, 77));
        }
    }

    [Fact]
    public void A_leaf_outside_the_tree_has_no_proof()
    {
        var tree = SyntheticTree.Of(5);

        Assert.Throws<ArgumentOutOfRangeException>(() => tree.Path(5));
        Assert.False(InclusionProof.TryRootFrom(SyntheticTree.Leaf(0), 0, 0, [], out _));
    }
}
