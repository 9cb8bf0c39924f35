namespace Traceability.LedgerCore.Merkle;

/// <summary>The root of a whole tree, at the present size or any earlier one.</summary>
public static class TreeRoot
{
    /// <summary>MTH(D[size]) of RFC 6962 §2.1, from at most 64 nodes.</summary>
    public static Hash At(ulong size, NodeSource source) => new Subtree(0, size).Root(source);

    /// <summary>The nodes that <see cref="At"/> asks for, so that a store can read them in one go.</summary>
    public static IReadOnlyList<NodeId> Nodes(ulong size) => [.. new Subtree(0, size).Nodes()];
}
