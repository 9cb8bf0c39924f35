using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Log;

/// <summary>The tree as its tiles hold it, read one by one with nothing kept.</summary>
internal sealed class StoredTree(LedgerContext context)
{
    /// <summary>A complete node of the tree.</summary>
    /// <exception cref="InvalidOperationException">Its tile is missing or too short: the store is damaged.</exception>
    public Hash Node(NodeId node)
    {
        var home = TileId.ForNode(node);
        var hashes = context.Tiles.AsNoTracking()
            .Where(row => row.Level == home.Level && row.TileIndex == (long)home.Index)
            .Select(row => row.Hashes)
            .FirstOrDefault();
        return TileNodes.Read(hashes, home, node);
    }

    /// <summary>The root that the tiles give at a size, or null where they do not reach.</summary>
    public Hash? RootAt(ulong size)
    {
        try
        {
            return size == 0 ? TreeHasher.Empty : TreeRoot.At(size, Node);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether an entry's bytes are the leaf that the tree of that root has at an index.</summary>
    public bool Holds(ReadOnlySpan<byte> leaf, ulong index, ulong size, Hash root)
    {
        try
        {
            return InclusionProof.Verify(TreeHasher.Leaf(leaf), index, size, InclusionProof.Build(index, size, Node), root);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
