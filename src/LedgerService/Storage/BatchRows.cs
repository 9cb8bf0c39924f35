namespace Traceability.LedgerService.Storage;

/// <summary>What one batch adds and changes, head excepted.</summary>
public sealed record BatchRows(
    IReadOnlyList<EntryRow> Entries,
    IReadOnlyList<SealedPartRow> SealedParts,
    IReadOnlyList<TileRow> Tiles,
    IReadOnlyList<StateRow> StatePuts,
    IReadOnlyList<byte[]> StateDeletes,
    CheckpointRow Checkpoint);
