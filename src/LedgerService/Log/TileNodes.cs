using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerService.Log;

/// <summary>Nodes out of stored tiles.</summary>
internal static class TileNodes
{
    /// <exception cref="InvalidOperationException">The tile is missing or too short: the store is damaged.</exception>
    public static Hash Read(ReadOnlySpan<byte> stored, TileId home, NodeId node)
    {
        var width = stored.Length / Hash.Size;
        return width > 0 && (home with { Width = width }).TryReadNode(stored, node, out var hash)
            ? hash
            : throw new InvalidOperationException($"Tile {home.Path} does not hold node {node.Level}/{node.Index}: the store is damaged.");
    }
}
