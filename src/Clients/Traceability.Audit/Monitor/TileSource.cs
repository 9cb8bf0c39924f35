using Traceability.LedgerCore.Merkle;

namespace Traceability.Audit.Monitor;

/// <summary>The hash tiles of a log over HTTP (C2SP tlog-tiles). Nothing that comes from here is believed until it hashes to a signed root.</summary>
internal sealed class TileSource(WebReader web, Uri log)
{
    private static readonly int FullLength = TileId.FullWidth * Hash.Size;

    /// <summary>The path from one size to another (PrefixPath), or null when the log does not serve the tiles for it.</summary>
    /// <exception cref="HttpRequestException">The log does not answer.</exception>
    public async Task<Hash[]?> TryPathAsync(ulong oldSize, ulong newSize, CancellationToken cancellation)
    {
        var hashes = new Dictionary<NodeId, Hash>();
        var tiles = new Dictionary<TileId, byte[]>();
        foreach (var node in PrefixPath.Nodes(oldSize, newSize))
        {
            var tile = TileId.ForNode(node, newSize)!.Value;
            if (!tiles.TryGetValue(tile, out var bytes))
            {
                bytes = await TryTileAsync(tile, cancellation);
                if (bytes is null)
                {
                    return null;
                }

                tiles.Add(tile, bytes);
            }

            if (!tile.TryReadNode(bytes, node, out var hash))
            {
                return null;
            }

            hashes[node] = hash;
        }

        return PrefixPath.Build(oldSize, newSize, node => hashes[node]);
    }

    private async Task<byte[]?> TryTileAsync(TileId tile, CancellationToken cancellation)
    {
        var bytes = await web.TryReadAsync(WebReader.Below(log, tile.Path), FullLength, cancellation);
        if (bytes is null && !tile.IsFull)
        {
            // Once a tile is full, a log may drop the partial ones that went before.
            var full = await web.TryReadAsync(WebReader.Below(log, (tile with { Width = TileId.FullWidth }).Path), FullLength, cancellation);
            bytes = full?.Length == FullLength ? full[..tile.ByteLength] : null;
        }

        return bytes;
    }
}
