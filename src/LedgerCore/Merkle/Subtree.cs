using System.Numerics;

namespace Traceability.LedgerCore.Merkle;

/// <summary>
/// The leaves from Start up to, not including, End, as one tree (draft-ietf-plants-merkle-tree-certs §4.1). Its root is
/// found in every tree that holds them only when Start is a multiple of the least power of two not below its length:
/// see <see cref="IsAligned"/>. A whole tree of n leaves is the subtree from 0 to n.
/// </summary>
public readonly record struct Subtree(ulong Start, ulong End)
{
    /// <summary>Number of leaves.</summary>
    public ulong Count => End - Start;

    /// <summary>Whether the coordinates name a subtree at all: not backwards, and aligned to its own length.</summary>
    public bool IsAligned => Start <= End && (Start & (RoundUp(Count) - 1)) == 0;

    /// <summary>
    /// The complete nodes that make up the subtree, left to right, each larger than the next: one for each bit of the count.
    /// </summary>
    /// <exception cref="InvalidOperationException">The subtree is not aligned.</exception>
    public IEnumerable<NodeId> Nodes()
    {
        if (!IsAligned)
        {
            throw new InvalidOperationException($"Leaves {Start} to {End} are no subtree.");
        }

        return NodesOf(Start, Count);
    }

    /// <summary>MTH(D[Start:End]) of RFC 6962 §2.1.</summary>
    /// <exception cref="InvalidOperationException">The subtree is not aligned.</exception>
    public Hash Root(NodeSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Count == 0)
        {
            return TreeHasher.Empty;
        }

        var peaks = Nodes().Select(node => source(node)).ToArray();
        var root = peaks[^1];
        for (var i = peaks.Length - 2; i >= 0; i--)
        {
            root = TreeHasher.Node(peaks[i], root);
        }

        return root;
    }

    private static IEnumerable<NodeId> NodesOf(ulong start, ulong count)
    {
        while (count > 0)
        {
            var level = BitOperations.Log2(count);
            yield return new NodeId(level, start >> level);
            start += 1UL << level;
            count -= 1UL << level;
        }
    }

    // 0 for what does not fit, so that the mask of it covers every bit: only Start = 0 is aligned then.
    private static ulong RoundUp(ulong count) => count == 0 ? 1 : BitOperations.RoundUpToPowerOf2(count);
}
