namespace Traceability.Client;

/// <summary>Something that <see cref="LedgerClient.WatchAsync"/> saw: an entry, or a checkpoint over all entries before it.</summary>
/// <param name="Entry">An entry, in index order without gap; null for a checkpoint.</param>
/// <param name="Checkpoint">Verified and held against what is remembered; null for an entry.</param>
public sealed record LedgerEvent(LedgerEntry? Entry, RememberedCheckpoint? Checkpoint);
