namespace Traceability.LedgerCore.Merkle;

/// <summary>
/// A tree held whole in memory, about two hashes a leaf (64 bytes): for the serials of a label batch. It never changes,
/// so many threads may read it.
/// </summary>
public sealed class MerkleTree
{
    // All complete nodes, level after level; offsets[l] is where level l begins.
    private readonly Hash[] nodes;
    private readonly int[] offsets;
    private readonly int count;

    private MerkleTree(IReadOnlyList<Hash> leaves)
    {
        count = leaves.Count;
        offsets = new int[33];
        var levels = 0;
        var total = 0;
        for (var width = count; width > 0; width >>= 1)
        {
            offsets[levels++] = total;
            total = checked(total + width);
        }

        nodes = new Hash[total];
        for (var i = 0; i < count; i++)
        {
            nodes[i] = leaves[i];
        }

        for (var level = 1; level < levels; level++)
        {
            var below = nodes.AsSpan(offsets[level - 1]);
            var row = nodes.AsSpan(offsets[level], count >> level);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = TreeHasher.Node(below[2 * i], below[(2 * i) + 1]);
            }
        }

        Root = TreeRoot.At(Size, Node);
    }

    /// <summary>Number of leaves.</summary>
    public ulong Size => (ulong)count;

    /// <summary>Root of the whole tree; that of the empty tree when there are no leaves.</summary>
    public Hash Root { get; }

    /// <summary>The tree over these leaf hashes (<see cref="TreeHasher.Leaf"/>), at most 2³⁰.</summary>
    public static MerkleTree Build(IReadOnlyList<Hash> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leaves.Count, 1 << 30, nameof(leaves));
        return new MerkleTree(leaves);
    }

    /// <summary>The inclusion proof of one leaf.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public Hash[] Path(ulong index) => InclusionProof.Build(index, Size, Node);

    /// <summary>The hash of a complete node: a <see cref="NodeSource"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree has no such complete node.</exception>
    public Hash Node(NodeId node)
    {
        if (node.Level is < 0 or > 31 || node.Index >= Size >> node.Level)
        {
            throw new ArgumentOutOfRangeException(nameof(node), node, $"Not complete in a tree of {count} leaves.");
        }

        return nodes[offsets[node.Level] + (int)node.Index];
    }
}
