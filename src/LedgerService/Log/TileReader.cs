using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Log;

/// <summary>Reads hash tiles, keeping full ones in bounded memory: they never change.</summary>
public sealed class TileReader(IDbContextFactory<LedgerContext> contexts) : IDisposable
{
    private const int KeptTiles = 2048;

    private readonly MemoryCache full = new(new MemoryCacheOptions { SizeLimit = KeptTiles });

    /// <summary>The tile as wide as it is now, or null when there is none.</summary>
    public byte[]? Find(int level, long index)
    {
        if (full.TryGetValue((level, index), out byte[]? kept))
        {
            return kept;
        }

        using var context = contexts.CreateDbContext();
        var hashes = context.Tiles.AsNoTracking()
            .Where(row => row.Level == level && row.TileIndex == index)
            .Select(row => row.Hashes)
            .FirstOrDefault();
        if (hashes?.Length == TileId.FullWidth * Hash.Size)
        {
            full.Set((level, index), hashes, new MemoryCacheEntryOptions { Size = 1 });
        }

        return hashes;
    }

    /// <summary>The tile at a width it has had: the first hashes of what is there now. Null beyond the tree.</summary>
    public byte[]? Find(TileId tile)
    {
        var now = Find(tile.Level, (long)tile.Index);
        return now is not null && now.Length >= tile.ByteLength ? now[..tile.ByteLength] : null;
    }

    /// <summary>A complete node of the tree.</summary>
    /// <exception cref="InvalidOperationException">The tree has no such node, or its tile is damaged.</exception>
    public Hash Node(NodeId node)
    {
        var home = TileId.ForNode(node);
        return TileNodes.Read(Find(home.Level, (long)home.Index), home, node);
    }

    /// <summary>
    /// Nodes for many proofs in one tree that is there already: every tile is read once, and every node found once, however
    /// many hashes away from its tile it is. Safe for many threads; to be let go of with the tree.
    /// </summary>
    public NodeSource Remembering()
    {
        var read = new ConcurrentDictionary<(int Level, long Index), byte[]?>();
        var nodes = new ConcurrentDictionary<NodeId, Hash>();
        return node => nodes.GetOrAdd(node, wanted =>
        {
            var home = TileId.ForNode(wanted);
            return TileNodes.Read(read.GetOrAdd((home.Level, (long)home.Index), key => Find(key.Level, key.Index)), home, wanted);
        });
    }

    public void Dispose() => full.Dispose();
}
