namespace Traceability.LedgerCore.Merkle;

/// <summary>
/// Inclusion proofs (RFC 6962 §2.1.1) of many leaves of one tree, each followed up to the root before it is given. Neighbours share most
/// of their way: a node is asked for once, and from a node that was followed to the root before, it is not followed again. Not safe for
/// use by several threads.
/// </summary>
/// <param name="size">Of the tree.</param>
/// <param name="root">Of the tree.</param>
/// <param name="source">Complete nodes of the tree.</param>
public sealed class CheckedPaths(ulong size, Hash root, NodeSource source)
{
    private readonly Dictionary<NodeId, Hash> known = [];

    // What these nodes have to be, for the siblings in known to lead from them to the root.
    private readonly Dictionary<NodeId, Hash> followed = [];
    private readonly List<(NodeId Node, Hash Hash)> way = [];

    /// <summary>The path of a leaf, its sibling first; null when leaf and path do not lead to the root.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree has no such leaf.</exception>
    public Hash[]? Of(ulong index, Hash leaf)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        Span<Hash> path = stackalloc Hash[64];
        var length = 0;
        var last = size - 1;
        for (var node = new NodeId(0, index); last > 0; node = node.Parent, last >>= 1)
        {
            if ((node.Index & 1) == 1 || node.Index < last)
            {
                path[length++] = Sibling(node, last);
            }
        }

        return LeadsToRoot(index, leaf, path[..length]) ? path[..length].ToArray() : null;
    }

    private Hash Sibling(NodeId node, ulong last)
    {
        var sibling = node with { Index = node.Index ^ 1 };
        if (!known.TryGetValue(sibling, out var hash))
        {
            // The last one of a level may have fewer leaves than its place has room for.
            hash = sibling.Index == last ? new Subtree(sibling.FirstLeaf, size).Root(source) : source(sibling);
            known[sibling] = hash;
        }

        return hash;
    }

    private bool LeadsToRoot(ulong index, Hash leaf, ReadOnlySpan<Hash> path)
    {
        way.Clear();
        var (hash, next) = (leaf, 0);
        var last = size - 1;
        for (var node = new NodeId(0, index); last > 0; node = node.Parent, last >>= 1)
        {
            if (followed.TryGetValue(node, out var right))
            {
                return hash == right && Remember();
            }

            way.Add((node, hash));
            if ((node.Index & 1) == 1)
            {
                hash = TreeHasher.Node(path[next++], hash);
            }
            else if (node.Index < last)
            {
                hash = TreeHasher.Node(hash, path[next++]);
            }
        }

        return hash == root && Remember();
    }

    private bool Remember()
    {
        foreach (var (node, hash) in way)
        {
            followed[node] = hash;
        }

        return true;
    }
}
