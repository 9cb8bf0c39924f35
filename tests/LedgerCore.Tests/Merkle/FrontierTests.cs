using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Tests.Merkle;

public class FrontierTests
{
    [Fact]
    public void Root_after_each_append_is_that_of_the_definition()
    {
        var frontier = new Frontier();
        Assert.Equal(TreeHasher.Empty, frontier.Root());
        for (var size = 1UL; size <= 130; size++)
        {
            frontier.Append(SyntheticTree.Leaf(size - 1));
            Assert.Equal(SyntheticTree.Mth(0, size), frontier.Root());
        }
    }

    [Fact]
    public void Each_complete_node_is_reported_once_and_children_first()
    {
        var frontier = new Frontier();
        var reported = new Dictionary<NodeId, Hash>();
        for (var i = 0UL; i < 100; i++)
        {
            frontier.Append(SyntheticTree.Leaf(i), (node, hash) =>
            {
                Assert.True(node.Level == 0 || reported.ContainsKey(new NodeId(node.Level - 1, (2 * node.Index) + 1)));
                reported.Add(node, hash);
            });
        }

        Assert.Equal(100 + 50 + 25 + 12 + 6 + 3 + 1, reported.Count);
        Assert.All(reported, pair => Assert.Equal(
            SyntheticTree.Mth(pair.Key.FirstLeaf, pair.Key.FirstLeaf + (1UL << pair.Key.Level)), pair.Value));
    }

    [Fact]
    public void A_frontier_restored_at_any_size_goes_on_alike()
    {
        var tree = SyntheticTree.Of(66);
        for (var size = 0UL; size < 66; size++)
        {
            var stored = Frontier.From(size, tree.Node);
            var fromPeaks = Frontier.From(size, stored.Peaks);
            Assert.Equal(TreeRoot.At(size, tree.Node), fromPeaks.Root());
            for (var i = size; i < 66; i++)
            {
                stored.Append(SyntheticTree.Leaf(i));
                fromPeaks.Append(SyntheticTree.Leaf(i));
            }

            Assert.Equal(tree.Root, stored.Root());
            Assert.Equal(tree.Root, fromPeaks.Root());
        }
    }

    [Fact]
    public void Appending_to_a_copy_leaves_the_original()
    {
        var original = Frontier.From(3, SyntheticTree.Of(3).Node);
        var before = original.Root();

        var copy = original.Copy();
        copy.Append(SyntheticTree.Leaf(3));

        Assert.Equal(SyntheticTree.Mth(0, 4), copy.Root());
        Assert.Equal(3UL, original.Size);
        Assert.Equal(before, original.Root());
    }

    [Fact]
    public void Peaks_must_match_the_size() =>
        Assert.Throws<ArgumentException>(() => Frontier.From(3, [TreeHasher.Empty]));
}
