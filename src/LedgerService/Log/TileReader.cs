using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Traceability.LedgerCore.Merkle;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Log;

/// <summary>
/// Reads hash tiles, keeping full ones in bounded memory: they never change. Whoever answers a call reads them beforehand: a thread that
/// waited for the database with each proof would soon be one of all there are.
/// </summary>
public sealed class TileReader(IDbContextFactory<LedgerContext> contexts) : IDisposable
{
    private const int KeptTiles = 1024;
    private const int KeptNodes = 16_384;

    private readonly Func<LedgerContext, int, long, IAsyncEnumerable<byte[]>> stored = EF.CompileAsyncQuery(
        (LedgerContext context, int level, long index) =>
            context.Tiles.Where(row => row.Level == level && row.TileIndex == index).Select(row => row.Hashes));

    private readonly MemoryCache full = new(new MemoryCacheOptions { SizeLimit = KeptTiles });
    private readonly MemoryCache upper = new(new MemoryCacheOptions { SizeLimit = KeptNodes });

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
        Keep(level, index, hashes);
        return hashes;
    }

    /// <summary>The tile at a width it has had: the first hashes of what is there now. Null beyond the tree.</summary>
    public byte[]? Find(TileId tile) => Cut(Find(tile.Level, (long)tile.Index), tile);

    /// <inheritdoc cref="Find(TileId)"/>
    public async Task<byte[]?> FindAsync(TileId tile, CancellationToken cancellation) =>
        Cut((await ReadAsync([(tile.Level, (long)tile.Index)], cancellation)).GetValueOrDefault((tile.Level, (long)tile.Index)), tile);

    /// <summary>The nodes that some proofs ask for, read in one go.</summary>
    /// <param name="wanted">Complete nodes of the tree. One that the tree does not have fails when it is asked for.</param>
    public async Task<NodeSource> ReadAsync(IEnumerable<NodeId> wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var asked = wanted.Where(node => !upper.TryGetValue(node, out _)).Select(node => TileId.ForNode(node));
        var read = await ReadAsync(asked.Select(home => (home.Level, (long)home.Index)).ToHashSet(), cancellation);
        var nodes = new ConcurrentDictionary<NodeId, Hash>();
        return node => nodes.GetOrAdd(node, sought => NodeOf(sought, read));
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

    public void Dispose()
    {
        full.Dispose();
        upper.Dispose();
    }

    // A complete node never changes. Those of the upper tiles are on the paths of many entries, and far from the hashes that are stored.
    private Hash NodeOf(NodeId wanted, Dictionary<(int Level, long Index), byte[]?> read)
    {
        if (upper.TryGetValue(wanted, out Hash known))
        {
            return known;
        }

        var home = TileId.ForNode(wanted);
        var tile = (home.Level, (long)home.Index);
        var hash = TileNodes.Read(read.TryGetValue(tile, out var hashes) ? hashes : Find(tile.Level, tile.Item2), home, wanted);
        return home.Level > 0 ? upper.Set(wanted, hash, new MemoryCacheEntryOptions { Size = 1 }) : hash;
    }

    private static byte[]? Cut(byte[]? now, TileId tile) => now is not null && now.Length >= tile.ByteLength ? now[..tile.ByteLength] : null;

    private void Keep(int level, long index, byte[]? hashes)
    {
        if (hashes?.Length == TileId.FullWidth * Hash.Size)
        {
            full.Set((level, index), hashes, new MemoryCacheEntryOptions { Size = 1 });
        }
    }

    private async Task<Dictionary<(int Level, long Index), byte[]?>> ReadAsync(
        HashSet<(int Level, long Index)> wanted, CancellationToken cancellation)
    {
        var read = new Dictionary<(int, long), byte[]?>(wanted.Count);
        LedgerContext? context = null;
        try
        {
            foreach (var (level, index) in wanted)
            {
                if (!full.TryGetValue((level, index), out byte[]? hashes))
                {
                    context ??= await contexts.CreateDbContextAsync(cancellation);
                    hashes = await stored(context, level, index).FirstOrDefaultAsync(cancellation);
                    Keep(level, index, hashes);
                }

                read[(level, index)] = hashes;
            }
        }
        finally
        {
            await (context?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        return read;
    }
}
