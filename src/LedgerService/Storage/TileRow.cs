namespace Traceability.LedgerService.Storage;

/// <summary>A hash tile of the tree (C2SP tlog-tiles), growing at the right edge until it has 256 hashes.</summary>
public sealed class TileRow
{
    /// <summary>0 to 7.</summary>
    public int Level { get; set; }

    /// <summary>Counted from the left within the level.</summary>
    public long TileIndex { get; set; }

    /// <summary>1 to 256 hashes of 32 bytes. A shorter tile of an earlier size is a prefix of it.</summary>
    public byte[] Hashes { get; set; } = [];
}
