using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Log;

/// <summary>
/// The right edge of the stored tree, held by the sequencer between batches. A batch appends to it and takes the tiles
/// that changed. After a failed batch it is thrown away and loaded anew: what is in memory is never ahead of the disk.
/// </summary>
public sealed class TreeEdge
{
    private readonly Frontier frontier;
    private readonly Dictionary<(int Level, long Index), GrowingTile> partial;
    private readonly HashSet<(int Level, long Index)> changed = [];

    private TreeEdge(Frontier frontier, Dictionary<(int Level, long Index), GrowingTile> partial)
    {
        this.frontier = frontier;
        this.partial = partial;
    }

    /// <summary>Number of leaves.</summary>
    public ulong Size => frontier.Size;

    /// <summary>Root as it is now.</summary>
    public Hash Root() => frontier.Root();

    /// <summary>The edge of the tree that the store holds at a size.</summary>
    public static async Task<TreeEdge> LoadAsync(LedgerContext context, ulong size, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var tiles = new Dictionary<(int, long), byte[]>();
        foreach (var node in TreeRoot.Nodes(size))
        {
            var home = TileId.ForNode(node);
            var key = (home.Level, (long)home.Index);
            if (!tiles.ContainsKey(key))
            {
                tiles[key] = await context.Tiles.AsNoTracking()
                    .Where(row => row.Level == key.Level && row.TileIndex == key.Item2)
                    .Select(row => row.Hashes)
                    .FirstOrDefaultAsync(cancellation) ?? [];
            }
        }

        var frontier = Frontier.From(size, node =>
        {
            var home = TileId.ForNode(node);
            return TileNodes.Read(tiles[(home.Level, (long)home.Index)], home, node);
        });
        return new TreeEdge(frontier, tiles.ToDictionary(tile => tile.Key, tile => GrowingTile.Of(tile.Value)));
    }

    /// <summary>Appends a leaf.</summary>
    public void Append(Hash leaf) => frontier.Append(leaf, Keep);

    /// <summary>The tiles that changed since the last call, as they are to be stored.</summary>
    public IReadOnlyList<TileRow> TakeChanged()
    {
        var rows = changed
            .Select(key => new TileRow { Level = key.Level, TileIndex = key.Index, Hashes = partial[key].Hashes.ToArray() })
            .ToList();
        changed.Clear();
        return rows;
    }

    /// <summary>Lets go of full tiles: nothing will be appended to them. Call once the batch is committed.</summary>
    public void DropFull()
    {
        foreach (var key in partial.Where(tile => tile.Value.IsFull).Select(tile => tile.Key).ToList())
        {
            partial.Remove(key);
        }
    }

    /// <summary>The root at an earlier size, 1 to the size now.</summary>
    public Hash RootAt(ulong size, NodeSource stored) => TreeRoot.At(size, node => Node(node, stored));

    /// <summary>A node from the edge, or from the source for what left it long ago.</summary>
    public Hash Node(NodeId node, NodeSource stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var home = TileId.ForNode(node);
        return partial.TryGetValue((home.Level, (long)home.Index), out var tile) ? TileNodes.Read(tile.Hashes.Span, home, node) : stored(node);
    }

    /// <summary>The nodes of the tree as it is now, for whoever reads them while the next batch appends.</summary>
    public NodeSource Frozen(NodeSource stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var now = partial.ToDictionary(tile => tile.Key, tile => tile.Value.Hashes);
        return node =>
        {
            var home = TileId.ForNode(node);
            return now.TryGetValue((home.Level, (long)home.Index), out var tile) ? TileNodes.Read(tile.Span, home, node) : stored(node);
        };
    }

    private void Keep(NodeId node, Hash hash)
    {
        if (node.Level % TileId.Height != 0)
        {
            return;
        }

        var home = TileId.ForNode(node);
        var key = (home.Level, (long)home.Index);
        if (!partial.TryGetValue(key, out var tile))
        {
            partial[key] = tile = new GrowingTile();
        }

        tile.Add(hash);
        changed.Add(key);
    }
}
