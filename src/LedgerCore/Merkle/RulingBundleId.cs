namespace Traceability.LedgerCore.Merkle;

/// <summary>A ruling bundle: what the rules made of the entries of one entry bundle (docs/formats/tiles.md).</summary>
/// <param name="Index">As of the entry bundle: its first entry is number 256·Index of the log.</param>
/// <param name="Width">1 to 256 entries; below 256 the bundle is partial.</param>
public readonly record struct RulingBundleId(ulong Index, int Width)
{
    private const string Prefix = "rulings/";

    /// <summary><c>rulings/&lt;N&gt;[.p/&lt;W&gt;]</c>, with no leading slash.</summary>
    public string Path => Prefix + TilePath.Format(Index, Width);

    /// <summary>The only path of a ruling bundle, or false.</summary>
    public static bool TryParse(ReadOnlySpan<char> path, out RulingBundleId bundle)
    {
        bundle = default;
        if (!path.StartsWith(Prefix, StringComparison.Ordinal)
            || !TilePath.TryParse(path[Prefix.Length..], out var index, out var width))
        {
            return false;
        }

        bundle = new RulingBundleId(index, width);
        return true;
    }
}
