namespace Traceability.LedgerCore.Merkle;

/// <summary>
/// Proofs that a later tree begins with all the leaves of an earlier one, unchanged (RFC 6962 §2.1.2), or that it holds
/// a subtree (draft-ietf-plants-merkle-tree-certs §4.4). At most 65 hashes.
/// </summary>
public static class ConsistencyProof
{
    /// <summary>PROOF(oldSize, D[newSize]); empty from size 0 and between equal sizes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The old size is above the new one.</exception>
    public static Hash[] Build(ulong oldSize, ulong newSize, NodeSource source) =>
        Build(new Subtree(0, oldSize), newSize, source);

    /// <summary>SUBTREE_PROOF(start, end, D[size]); empty for a subtree of no leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The subtree is not aligned, or not in the tree.</exception>
    public static Hash[] Build(Subtree subtree, ulong size, NodeSource source) =>
        [.. Parts(subtree, size).Select(part => part.Root(source))];

    /// <summary>The nodes that <see cref="Build(ulong, ulong, NodeSource)"/> asks for, so that a store can read them in one go.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The old size is above the new one.</exception>
    public static IReadOnlyList<NodeId> Nodes(ulong oldSize, ulong newSize) =>
        [.. Parts(new Subtree(0, oldSize), newSize).SelectMany(part => part.Nodes())];

    /// <summary>
    /// Whether the proof shows that the tree of the new size and root only appended to the tree of the old size and
    /// root. False from size 0 to any other (RFC 6962 §2.1.2 has 0 &lt; m): every tree begins with the empty one, so
    /// there is nothing to prove, and a verifier that accepts size 0 from a stranger accepts any root.
    /// </summary>
    public static bool Verify(ulong oldSize, Hash oldRoot, ulong newSize, Hash newRoot, ReadOnlySpan<Hash> proof) =>
        oldSize == 0
            ? newSize == 0 && proof.IsEmpty && oldRoot == TreeHasher.Empty && newRoot == TreeHasher.Empty
            : Verify(new Subtree(0, oldSize), oldRoot, newSize, newRoot, proof);

    /// <summary>
    /// Whether the proof shows the subtree within the tree of that size and root. A subtree of no leaves says nothing
    /// about the tree: it needs the empty root and an empty proof.
    /// </summary>
    public static bool Verify(Subtree subtree, Hash subtreeRoot, ulong size, Hash root, ReadOnlySpan<Hash> proof)
    {
        if (!IsWithin(subtree, size))
        {
            return false;
        }

        if (subtree.Count == 0)
        {
            return proof.IsEmpty && subtreeRoot == TreeHasher.Empty;
        }

        return ProofWalk.Between(subtree, new Subtree(0, size)).TryFold(subtreeRoot, proof, out var part, out var whole)
            && part == subtreeRoot
            && whole == root;
    }

    private static bool IsWithin(Subtree subtree, ulong size) => subtree.IsAligned && subtree.End <= size;

    private static IEnumerable<Subtree> Parts(Subtree subtree, ulong size)
    {
        if (!IsWithin(subtree, size))
        {
            throw new ArgumentOutOfRangeException(nameof(subtree), subtree, $"Not a subtree of a tree of {size} leaves.");
        }

        return subtree.Count == 0 ? [] : ProofWalk.Between(subtree, new Subtree(0, size)).Subtrees;
    }
}
