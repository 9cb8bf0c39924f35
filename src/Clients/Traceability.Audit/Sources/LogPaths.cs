using Traceability.LedgerCore.Merkle;

namespace Traceability.Audit;

/// <summary>The paths of a log that are no tiles (docs/formats/tiles.md, docs/formats/state.md), and how long each may be.</summary>
internal static class LogPaths
{
    public const string Checkpoint = "checkpoint";

    public const string State = "audit/state";

    /// <summary>Most bytes of a signed checkpoint.</summary>
    public const int MostOfCheckpoint = 1_000_000;

    /// <summary>Most bytes of a tile.</summary>
    public const int MostOfTile = TileId.FullWidth * Hash.Size;

    /// <summary>Most bytes of an entry bundle.</summary>
    public const int MostOfEntries = TileId.FullWidth * (sizeof(ushort) + EntryBundle.MaxEntryLength);

    /// <summary>Most bytes of the sealed parts of a bundle: 1 MiB for each entry, and their names and lengths.</summary>
    public const int MostOfSealed = TileId.FullWidth * ((1 << 20) + (1 << 12));

    /// <summary>Most bytes of the rulings of a bundle: a ruling names at most a thousand lots.</summary>
    public const int MostOfRulings = TileId.FullWidth << 17;

    /// <summary>Most bytes of the stored checkpoints of a bundle.</summary>
    public const int MostOfCheckpoints = 64 << 20;

    /// <summary>Whether everybody may read it.</summary>
    public static bool IsOpen(string path) => path == Checkpoint
        || (path.StartsWith("tile/", StringComparison.Ordinal) && !path.StartsWith("tile/entries/", StringComparison.Ordinal))
        || path.StartsWith("checkpoints/", StringComparison.Ordinal);
}
