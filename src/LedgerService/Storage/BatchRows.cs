namespace Traceability.LedgerService.Storage;

/// <summary>What one batch adds and changes, head excepted; state in order of key.</summary>
public sealed record BatchRows(
    IReadOnlyList<EntryRow> Entries,
    IReadOnlyList<SealedPartRow> SealedParts,
    IReadOnlyList<TileRow> Tiles,
    IReadOnlyList<StateRow> StatePuts,
    IReadOnlyList<byte[]> StateDeletes,
    CheckpointRow Checkpoint);
