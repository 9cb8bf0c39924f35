using Traceability.LedgerCore.Merkle;

namespace Traceability.Audit.Fsck;

/// <summary>What the log holds for up to 256 entries, fetched and judged.</summary>
internal sealed record JudgedBundle
{
    /// <summary>The tile of their leaves' hashes.</summary>
    public required TileId Tile { get; init; }

    /// <summary>Its bytes as served; null when it is missing.</summary>
    public required byte[]? Served { get; init; }

    /// <summary>The entries, as many as could be told apart.</summary>
    public required IReadOnlyList<JudgedEntry> Entries { get; init; }

    /// <summary>Why entries are fewer than they should be; null when they are not.</summary>
    public required string? Broken { get; init; }

    /// <summary>The stored checkpoints; null when their page is missing.</summary>
    public required IReadOnlyList<JudgedNote>? Notes { get; init; }

    /// <summary>What the ledger says that the rules made of them, as it is stored; null when it is not shown.</summary>
    public required StoredRulings? Rulings { get; init; }

    /// <summary>Signatures that were checked and are right.</summary>
    public required int Signatures { get; init; }

    /// <summary>Index of the first entry.</summary>
    public ulong First => Tile.Index * TileId.FullWidth;

    /// <summary>Where its entries are.</summary>
    public string EntriesPath => new EntryBundleId(Tile.Index, Tile.Width).Path;
}
