using Traceability.LedgerCore.Custody;

namespace Traceability.LedgerService.Storage;

/// <summary>What one batch adds and changes, head excepted. State may be in any order.</summary>
public sealed record BatchRows(
    IReadOnlyList<EntryRow> Entries,
    IReadOnlyList<SealedPartRow> SealedParts,
    IReadOnlyList<TileRow> Tiles,
    IReadOnlyList<StateChange> State,
    CheckpointRow Checkpoint);
