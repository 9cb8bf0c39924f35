using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Tests.Merkle;

public sealed class CheckedPathsTests
{
    private static readonly Hash[] Leaves = [.. Enumerable.Range(0, 70).Select(number => TreeHasher.Leaf(BitConverter.GetBytes(number)))];

    [Fact]
    public void EveryPathOfEveryTreeIsTheOneThatItsLeafHasAlone()
    {
        for (var size = 1; size <= Leaves.Length; size++)
        {
            var tree = MerkleTree.Build(Leaves[..size]);
            var paths = new CheckedPaths((ulong)size, tree.Root, tree.Node);
            foreach (var index in Enumerable.Range(0, size).Reverse().Concat(Enumerable.Range(0, size)))
            {
                var alone = InclusionProof.Build((ulong)index, (ulong)size, tree.Node);
                Assert.Equal(alone, paths.Of((ulong)index, Leaves[index]));
            }
        }
    }

    [Fact]
    public void NoPathIsGivenToALeafThatIsNotThere()
    {
        var tree = MerkleTree.Build(Leaves);
        var paths = new CheckedPaths((ulong)Leaves.Length, tree.Root, tree.Node);
        Assert.Null(paths.Of(3, Leaves[4]));
        Assert.NotNull(paths.Of(3, Leaves[3]));
        Assert.Null(paths.Of(3, Leaves[4]));
        Assert.Null(paths.Of(2, Leaves[4]));
    }

    [Theory]
    [InlineData(0, 5UL)]
    [InlineData(2, 3UL)]
    [InlineData(6, 0UL)]
    public void NoPathThroughADamagedNodeIsGiven(int level, ulong index)
    {
        var tree = MerkleTree.Build(Leaves);
        var damaged = new NodeId(level, index);
        var paths = new CheckedPaths(
            (ulong)Leaves.Length, tree.Root, node => node == damaged ? TreeHasher.Empty : tree.Node(node));
        for (var leaf = 0UL; leaf < (ulong)Leaves.Length; leaf++)
        {
            var asks = InclusionProof.Nodes(leaf, (ulong)Leaves.Length).Contains(damaged);
            Assert.Equal(asks, paths.Of(leaf, Leaves[leaf]) is null);
        }
    }
}
