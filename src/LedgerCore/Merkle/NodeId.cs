namespace Traceability.LedgerCore.Merkle;

/// <summary>
/// Names a complete node: the root of the 2^Level leaves from Index·2^Level on. Once those leaves are there its hash
/// never changes, whatever the tree grows to.
/// </summary>
/// <param name="Level">0 (a leaf) to 63.</param>
/// <param name="Index">Counted from the left within the level.</param>
public readonly record struct NodeId(int Level, ulong Index)
{
    /// <summary>The node one level up that this one is a child of.</summary>
    public NodeId Parent => new(Level + 1, Index >> 1);

    /// <summary>First leaf below the node.</summary>
    public ulong FirstLeaf => Index << Level;
}
