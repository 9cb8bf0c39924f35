using Traceability.LedgerCore.Merkle;

namespace Traceability.Client;

/// <summary>
/// The tiles of one signed tree, each checked before it is handed out: the partial ones at the right edge together make the
/// root, and every full one makes a hash of the tile above it. Keeps a bounded number of them in memory.
/// </summary>
internal sealed class VerifiedTiles
{
    private const int MaxKept = 1024;

    private readonly ulong size;
    private readonly Func<TileId, Func<byte[], bool>, Task<byte[]>> load;
    private readonly Dictionary<(int Level, ulong Index), byte[]> edge = [];
    private readonly Dictionary<(int Level, ulong Index), byte[]> kept = [];

    private VerifiedTiles(ulong size, Func<TileId, Func<byte[], bool>, Task<byte[]>> load)
    {
        this.size = size;
        this.load = load;
    }

    /// <summary>The tiles below a root.</summary>
    /// <param name="load">Bytes of a tile for which the check holds; it throws when it finds none.</param>
    /// <exception cref="UnprovenAnswerException">The right edge does not make the root.</exception>
    internal static async Task<VerifiedTiles> OpenAsync(ulong size, Hash root, Func<TileId, Func<byte[], bool>, Task<byte[]>> load)
    {
        var tiles = new VerifiedTiles(size, load);
        foreach (var tile in TreeRoot.Nodes(size).Select(node => TileId.ForNode(node, size)!.Value).Distinct())
        {
            tiles.edge[(tile.Level, tile.Index)] = await load(tile, bytes => bytes.Length == tile.ByteLength);
        }

        return TreeRoot.At(size, tiles.Node) == root
            ? tiles
            : throw new UnprovenAnswerException($"The tiles at the end of the tree do not make the root that was signed for {size} entries.");
    }

    /// <summary>A tile as wide as it is at this size.</summary>
    internal async Task<byte[]> GetAsync(int level, ulong index)
    {
        if (edge.TryGetValue((level, index), out var known) || kept.TryGetValue((level, index), out known))
        {
            return known;
        }

        var id = new TileId(level, index, TileId.FullWidth);
        var above = TileId.ForNode(new NodeId((level + 1) * TileId.Height, index), size)!.Value;
        var parent = await GetAsync(above.Level, above.Index);
        var expected = Hash.FromBytes(parent.AsSpan((int)(index % TileId.FullWidth) * Hash.Size, Hash.Size));
        var bytes = await load(id, found => IsBelow(id, found, expected));
        if (kept.Count >= MaxKept)
        {
            kept.Clear();
        }

        kept[(level, index)] = bytes;
        return bytes;
    }

    /// <summary>Makes these nodes ready for <see cref="Node"/>: a few, of one path or proof.</summary>
    internal async Task ReadyAsync(IEnumerable<NodeId> nodes)
    {
        kept.Clear();
        foreach (var home in nodes.Select(node => TileId.ForNode(node)).Distinct())
        {
            await GetAsync(home.Level, home.Index);
        }
    }

    /// <summary>A node of a tile that was made ready.</summary>
    internal Hash Node(NodeId node)
    {
        var home = TileId.ForNode(node);
        var bytes = edge.GetValueOrDefault((home.Level, home.Index)) ?? kept[(home.Level, home.Index)];
        return (home with { Width = bytes.Length / Hash.Size }).TryReadNode(bytes, node, out var hash)
            ? hash
            : throw new InvalidOperationException($"Node {node.Level}/{node.Index} is not in its tile.");
    }

    // A full tile makes one hash of the level above: the parent of the roots of its halves.
    private static bool IsBelow(TileId tile, byte[] bytes, Hash expected)
    {
        var half = new NodeId((tile.Level * TileId.Height) + TileId.Height - 1, tile.Index * 2);
        return tile.TryReadNode(bytes, half, out var left)
            && tile.TryReadNode(bytes, half with { Index = half.Index + 1 }, out var right)
            && TreeHasher.Node(left, right) == expected;
    }
}
