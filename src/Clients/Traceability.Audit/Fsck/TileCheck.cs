using Traceability.LedgerCore.Merkle;

namespace Traceability.Audit.Fsck;

/// <summary>Holds served tiles against those that the entries make.</summary>
internal static class TileCheck
{
    /// <summary>Names each hash of a tile that is not what it must be; none when all are.</summary>
    /// <param name="tile">Which.</param>
    /// <param name="served">As it was served; null when it is missing.</param>
    /// <param name="made">As the entries make it.</param>
    public static IEnumerable<Finding> Differences(TileId tile, byte[]? served, byte[] made)
    {
        if (served is null || served.Length != made.Length)
        {
            return [new Finding(NameOf(tile), served is null ? "missing" : $"{served.Length} bytes instead of {made.Length}")];
        }

        return served.AsSpan().SequenceEqual(made)
            ? []
            : Places(served, made).Select(place => new Finding(
                NameOf(tile), $"hash {place} is {At(served, place)}; the entries make it {At(made, place)}"));
    }

    /// <summary>The hashes of a tile, in order.</summary>
    public static IEnumerable<int> Places(byte[] served, byte[] made) =>
        Enumerable.Range(0, made.Length / Hash.Size).Where(place => At(served, place) != At(made, place));

    /// <summary>One hash of a tile.</summary>
    public static Hash At(byte[] tile, int place) => Hash.FromBytes(tile.AsSpan(place * Hash.Size, Hash.Size));

    /// <summary>Root of the tree over a tile's hashes alone.</summary>
    public static Hash RootOf(byte[] tile)
    {
        var tree = new Frontier();
        for (var place = 0; place < tile.Length / Hash.Size; place++)
        {
            tree.Append(At(tile, place));
        }

        return tree.Root();
    }

    /// <summary>As findings call it: the path.</summary>
    public static string NameOf(TileId tile) => tile.Path.Replace("tile/", "tile ", StringComparison.Ordinal);
}
