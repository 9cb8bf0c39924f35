namespace Traceability.LedgerCore.Merkle;

/// <summary>
/// Audit paths (RFC 6962 §2.1.1): the hashes that lead from a leaf to the root, the leaf's sibling first, at most 64.
/// </summary>
public static class InclusionProof
{
    /// <summary>PATH(index, D[size]).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree of that size has no such leaf.</exception>
    public static Hash[] Build(ulong index, ulong size, NodeSource source) =>
        Build(index, new Subtree(0, size), source);

    /// <summary>The path of a leaf to the root of an aligned subtree that holds it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The leaf is not in the subtree, or the subtree is not aligned.</exception>
    public static Hash[] Build(ulong index, Subtree subtree, NodeSource source) =>
        [.. Walk(index, subtree).Subtrees.Select(sibling => sibling.Root(source))];

    /// <summary>The nodes that <see cref="Build(ulong, ulong, NodeSource)"/> asks for, so that a store can read them in one go.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The tree of that size has no such leaf.</exception>
    public static IReadOnlyList<NodeId> Nodes(ulong index, ulong size) =>
        [.. Walk(index, new Subtree(0, size)).Subtrees.SelectMany(sibling => sibling.Nodes())];

    /// <summary>The root that leaf and proof lead to; false for an index out of range or a proof of the wrong length.</summary>
    public static bool TryRootFrom(Hash leaf, ulong index, ulong size, ReadOnlySpan<Hash> proof, out Hash root) =>
        TryRootFrom(leaf, index, new Subtree(0, size), proof, out root);

    /// <inheritdoc cref="TryRootFrom(Hash, ulong, ulong, ReadOnlySpan{Hash}, out Hash)"/>
    public static bool TryRootFrom(Hash leaf, ulong index, Subtree subtree, ReadOnlySpan<Hash> proof, out Hash root)
    {
        root = default;
        return Holds(subtree, index) && Walk(index, subtree).TryFold(leaf, proof, out _, out root);
    }

    /// <summary>Whether the proof shows the leaf at that index of the tree with that size and root.</summary>
    public static bool Verify(Hash leaf, ulong index, ulong size, ReadOnlySpan<Hash> proof, Hash root) =>
        Verify(leaf, index, new Subtree(0, size), proof, root);

    /// <summary>Whether the proof shows the leaf at that index of the tree, below that root of a subtree.</summary>
    public static bool Verify(Hash leaf, ulong index, Subtree subtree, ReadOnlySpan<Hash> proof, Hash root) =>
        TryRootFrom(leaf, index, subtree, proof, out var led) && led == root;

    private static bool Holds(Subtree subtree, ulong index) =>
        subtree.IsAligned && subtree.Start <= index && index < subtree.End;

    private static ProofWalk Walk(ulong index, Subtree subtree) =>
        Holds(subtree, index)
            ? ProofWalk.Between(new Subtree(index, index + 1), subtree)
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"Not a leaf of {subtree}.");
}
