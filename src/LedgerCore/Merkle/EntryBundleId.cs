namespace Traceability.LedgerCore.Merkle;

/// <summary>An entry bundle (C2SP tlog-tiles): the entries below one tile of level 0.</summary>
/// <param name="Index">Counted from the left: the first entry is number 256·Index of the log.</param>
/// <param name="Width">1 to 256 entries; below 256 the bundle is partial.</param>
public readonly record struct EntryBundleId(ulong Index, int Width)
{
    private const string Prefix = "tile/entries/";

    /// <summary><c>tile/entries/&lt;N&gt;[.p/&lt;W&gt;]</c>, with no leading slash.</summary>
    public string Path => Prefix + TilePath.Format(Index, Width);

    /// <summary>The only path of a bundle, or false.</summary>
    public static bool TryParse(ReadOnlySpan<char> path, out EntryBundleId bundle)
    {
        bundle = default;
        if (!path.StartsWith(Prefix, StringComparison.Ordinal)
            || !TilePath.TryParse(path[Prefix.Length..], out var index, out var width))
        {
            return false;
        }

        bundle = new EntryBundleId(index, width);
        return true;
    }

    /// <summary>The bundle that holds an entry, as wide as it is at a tree size; null when the tree is not that long.</summary>
    public static EntryBundleId? ForEntry(ulong entryIndex, ulong treeSize) =>
        entryIndex < treeSize && TileId.At(0, entryIndex / TileId.FullWidth, treeSize) is { } tile
            ? new EntryBundleId(tile.Index, tile.Width)
            : null;
}
