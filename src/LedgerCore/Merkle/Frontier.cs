using System.Numerics;

namespace Traceability.LedgerCore.Merkle;

/// <summary>
/// The right edge of a tree: enough to append to it and to know its root, in memory for 64 hashes whatever its size.
/// Not safe for use by several threads. A batch that may fail appends to a <see cref="Copy"/>.
/// </summary>
public sealed class Frontier
{
    // peaks[l] is the complete node of level l at the right edge; in use where bit l of the size is set.
    private readonly Hash[] peaks = new Hash[64];

    /// <summary>The frontier of the tree of no leaves.</summary>
    public Frontier()
    {
    }

    private Frontier(ulong size)
    {
        Size = size;
    }

    /// <summary>Number of leaves appended so far.</summary>
    public ulong Size { get; private set; }

    /// <summary>The peaks, left to right, largest first: one for each bit of the size. With the size they restore the frontier.</summary>
    public IReadOnlyList<Hash> Peaks => [.. new Subtree(0, Size).Nodes().Select(node => peaks[node.Level])];

    /// <summary>The frontier of a stored tree.</summary>
    public static Frontier From(ulong size, NodeSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var frontier = new Frontier(size);
        foreach (var node in new Subtree(0, size).Nodes())
        {
            frontier.peaks[node.Level] = source(node);
        }

        return frontier;
    }

    /// <summary>The frontier that had this size and these <see cref="Peaks"/>.</summary>
    /// <exception cref="ArgumentException">Not one peak for each bit of the size.</exception>
    public static Frontier From(ulong size, IReadOnlyList<Hash> peaks)
    {
        ArgumentNullException.ThrowIfNull(peaks);
        if (peaks.Count != BitOperations.PopCount(size))
        {
            throw new ArgumentException($"A tree of {size} leaves has {BitOperations.PopCount(size)} peaks.", nameof(peaks));
        }

        var next = 0;
        return From(size, _ => peaks[next++]);
    }

    /// <summary>A frontier of its own with the same content.</summary>
    public Frontier Copy()
    {
        var copy = new Frontier(Size);
        peaks.CopyTo(copy.peaks, 0);
        return copy;
    }

    /// <summary>
    /// Appends a leaf and reports each node that it completes: the leaf itself, then its parents from the bottom up.
    /// </summary>
    /// <param name="leaf">A leaf hash (<see cref="TreeHasher.Leaf"/>).</param>
    /// <param name="completed">Told once of every complete node of the tree, in the course of all appends.</param>
    public void Append(Hash leaf, Action<NodeId, Hash>? completed = null)
    {
        var node = new NodeId(0, Size);
        var hash = leaf;
        completed?.Invoke(node, hash);
        while ((node.Index & 1) == 1)
        {
            hash = TreeHasher.Node(peaks[node.Level], hash);
            node = node.Parent;
            completed?.Invoke(node, hash);
        }

        peaks[node.Level] = hash;
        Size = checked(Size + 1);
    }

    /// <summary>The root of the tree as it is now.</summary>
    public Hash Root() => TreeRoot.At(Size, node => peaks[node.Level]);
}
