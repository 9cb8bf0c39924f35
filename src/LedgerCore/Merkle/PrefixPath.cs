namespace Traceability.LedgerCore.Merkle;

/// <summary>
/// The hashes from which both roots of a tree follow: at its size, and at an earlier one. They are PROOF of RFC 6962
/// §2.1.2, with the first hash written out where PROOF leaves it to what the verifier knows of the earlier tree. So they
/// show what the earlier root must be, also to whom another was told. 2 to 65 hashes.
/// </summary>
public static class PrefixPath
{
    /// <summary>Most hashes.</summary>
    public const int MaxLength = 65;

    /// <summary>The path in the tree of the new size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 &lt; old size &lt; new size.</exception>
    public static Hash[] Build(ulong oldSize, ulong newSize, NodeSource source) =>
        [.. Walk(oldSize, newSize).SubtreesFromBottom.Select(part => part.Root(source))];

    /// <summary>The nodes that <see cref="Build"/> asks for, so that they can be fetched in one go.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 &lt; old size &lt; new size.</exception>
    public static IReadOnlyList<NodeId> Nodes(ulong oldSize, ulong newSize) =>
        [.. Walk(oldSize, newSize).SubtreesFromBottom.SelectMany(part => part.Nodes())];

    /// <summary>
    /// Both roots that the path leads to. If the new one is that of a tree, the old one is the root of its first leaves,
    /// and of no others, as surely as SHA-256 has no collisions. False for sizes or a length that do not fit.
    /// </summary>
    public static bool TryRoots(ulong oldSize, ulong newSize, ReadOnlySpan<Hash> path, out Hash oldRoot, out Hash newRoot)
    {
        oldRoot = newRoot = default;
        return oldSize > 0
            && oldSize < newSize
            && !path.IsEmpty
            && Walk(oldSize, newSize).TryFoldFrom(path[0], path[1..], out oldRoot, out newRoot);
    }

    private static ProofWalk Walk(ulong oldSize, ulong newSize) =>
        oldSize > 0 && oldSize < newSize
            ? ProofWalk.Between(new Subtree(0, oldSize), new Subtree(0, newSize))
            : throw new ArgumentOutOfRangeException(nameof(oldSize), oldSize, $"Not between 0 and {newSize}.");
}
