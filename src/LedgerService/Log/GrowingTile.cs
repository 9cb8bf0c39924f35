using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerService.Log;

/// <summary>A tile at the right edge of the tree, with room for all the hashes that it will have.</summary>
internal sealed class GrowingTile
{
    private readonly byte[] hashes = new byte[TileId.FullWidth * Hash.Size];
    private int length;

    /// <summary>The hashes so far. They stay what they are, whatever is added behind them.</summary>
    public ReadOnlyMemory<byte> Hashes => hashes.AsMemory(0, length);

    /// <summary>Whether nothing will be added any more.</summary>
    public bool IsFull => length == hashes.Length;

    /// <summary>A tile as it is stored.</summary>
    public static GrowingTile Of(ReadOnlySpan<byte> stored)
    {
        var tile = new GrowingTile { length = stored.Length };
        stored.CopyTo(tile.hashes);
        return tile;
    }

    /// <summary>Adds a hash.</summary>
    public void Add(Hash hash)
    {
        hash.WriteTo(hashes.AsSpan(length));
        length += Hash.Size;
    }
}
