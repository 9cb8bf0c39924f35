using System.Globalization;

namespace Traceability.LedgerCore.Merkle;

/// <summary>
/// A hash tile (C2SP tlog-tiles): Width consecutive nodes of tree level 8·Level, from 256·Index on. It is stored as
/// their hashes, 32 bytes each, and never changes once written.
/// </summary>
/// <param name="Level">0 to 63.</param>
/// <param name="Index">Counted from the left within the level.</param>
/// <param name="Width">1 to 256; below 256 the tile is partial, and dropped in favour of a wider one later.</param>
public readonly record struct TileId(int Level, ulong Index, int Width)
{
    /// <summary>Width of a full tile.</summary>
    public const int FullWidth = TilePath.FullWidth;

    /// <summary>Tree levels that one tile spans.</summary>
    public const int Height = 8;

    private const int MaxLevel = 63;
    private const string Prefix = "tile/";

    /// <summary>Whether the tile has all its 256 hashes.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>Length of the stored tile in bytes.</summary>
    public int ByteLength => Width * Hash.Size;

    /// <summary><c>tile/&lt;L&gt;/&lt;N&gt;[.p/&lt;W&gt;]</c>, with no leading slash.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Level}/{TilePath.Format(Index, Width)}");

    /// <summary>The only path of a tile, or false. Whether a tree has such a tile is another question: <see cref="At"/>.</summary>
    public static bool TryParse(ReadOnlySpan<char> path, out TileId tile)
    {
        tile = default;
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = path[Prefix.Length..];
        var slash = rest.IndexOf('/');
        if (slash < 0
            || !TilePath.TryParseNumber(rest[..slash], MaxLevel, out var level)
            || !TilePath.TryParse(rest[(slash + 1)..], out var index, out var width))
        {
            return false;
        }

        tile = new TileId(level, index, width);
        return true;
    }

    /// <summary>The full tile that holds the node, or would once the tree has grown that far.</summary>
    public static TileId ForNode(NodeId node) =>
        new(node.Level / Height, node.Index >> (Height - (node.Level % Height)), FullWidth);

    /// <summary>That tile, as wide as it is at a tree size; null when it has no hash yet.</summary>
    public static TileId? At(int level, ulong index, ulong treeSize)
    {
        // floor(size / 256^level): how many hashes the level has.
        var hashes = level >= 64 / Height ? 0 : treeSize >> (Height * level);
        var before = (UInt128)index * FullWidth;
        return before < hashes
            ? new TileId(level, index, (int)UInt128.Min(FullWidth, hashes - before))
            : null;
    }

    /// <summary>The tile that holds the node, as wide as it is at a tree size; null when the node is not complete then.</summary>
    public static TileId? ForNode(NodeId node, ulong treeSize)
    {
        var full = ForNode(node);
        var (offset, count) = PositionOf(node);
        return At(full.Level, full.Index, treeSize) is { } tile && offset + count <= tile.Width ? tile : null;
    }

    /// <summary>
    /// The tiles that growth from one size to another adds or widens, level by level, each as it is at the new size.
    /// From 0 they are all the tiles of the tree.
    /// </summary>
    public static IEnumerable<TileId> Between(ulong oldSize, ulong newSize)
    {
        for (var level = 0; level < 64 / Height; level++)
        {
            var oldHashes = oldSize >> (Height * level);
            var newHashes = newSize >> (Height * level);
            if (newHashes <= oldHashes)
            {
                yield break;
            }

            for (var index = oldHashes / FullWidth; At(level, index, newSize) is { } tile; index++)
            {
                yield return tile;
            }
        }
    }

    /// <summary>
    /// The hash of a node from the bytes of the tile that holds it. False when the bytes are not as long as the tile
    /// says, or the node is not in it.
    /// </summary>
    public bool TryReadNode(ReadOnlySpan<byte> tileBytes, NodeId node, out Hash hash)
    {
        hash = default;
        var home = ForNode(node);
        var (offset, count) = PositionOf(node);
        if (tileBytes.Length != ByteLength || home.Level != Level || home.Index != Index || offset + count > Width)
        {
            return false;
        }

        hash = Root(tileBytes.Slice(offset * Hash.Size, count * Hash.Size));
        return true;
    }

    private static Hash Root(ReadOnlySpan<byte> hashes)
    {
        if (hashes.Length == Hash.Size)
        {
            return Hash.FromBytes(hashes);
        }

        var half = hashes.Length / 2;
        return TreeHasher.Node(Root(hashes[..half]), Root(hashes[half..]));
    }

    private static (int Offset, int Count) PositionOf(NodeId node)
    {
        var height = node.Level % Height;
        return ((int)((node.Index << height) % FullWidth), 1 << height);
    }
}
