using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Tests.Merkle;

public class PrefixPathTests
{
    [Fact]
    public void Both_roots_follow_for_every_pair_of_sizes()
    {
        for (var size = 2; size <= 40; size++)
        {
            var tree = SyntheticTree.Of(size);
            for (var old = 1; old < size; old++)
            {
                var path = PrefixPath.Build((ulong)old, (ulong)size, tree.Node);

                Assert.True(PrefixPath.TryRoots((ulong)old, (ulong)size, path, out var oldRoot, out var newRoot));
                Assert.Equal(SyntheticTree.Mth(0, (ulong)old), oldRoot);
                Assert.Equal(tree.Root, newRoot);
                Assert.False(PrefixPath.TryRoots((ulong)old, (ulong)size, path.AsSpan(1), out _, out _));
                Assert.False(PrefixPath.TryRoots((ulong)old, (ulong)size, [.. path, tree.Root], out _, out _));
            }
        }
    }

    [Fact]
    public void A_changed_hash_changes_the_new_root()
    {
        var tree = SyntheticTree.Of(23);
        var path = PrefixPath.Build(13, 23, tree.Node);
        for (var i = 0; i < path.Length; i++)
        {
            var changed = path.ToArray();
            changed[i] = TreeHasher.Empty;
            Assert.True(PrefixPath.TryRoots(13, 23, changed, out _, out var newRoot));
            Assert.NotEqual(tree.Root, newRoot);
        }
    }

    [Fact]
    public void Sizes_that_leave_nothing_to_show_have_no_path()
    {
        Assert.False(PrefixPath.TryRoots(0, 5, [TreeHasher.Empty], out _, out _));
        Assert.False(PrefixPath.TryRoots(5, 5, [TreeHasher.Empty], out _, out _));
        Assert.False(PrefixPath.TryRoots(6, 5, [TreeHasher.Empty], out _, out _));
        Assert.False(PrefixPath.TryRoots(1, 2, [], out _, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => PrefixPath.Nodes(5, 5));
    }

    [Fact]
    public void The_longest_path_is_within_the_bound()
    {
        var path = PrefixPath.Build((1UL << 63) - 1, ulong.MaxValue, SyntheticTree.Huge);

        Assert.True(path.Length <= PrefixPath.MaxLength);
        Assert.True(PrefixPath.TryRoots((1UL << 63) - 1, ulong.MaxValue, path, out _, out _));
    }
}
