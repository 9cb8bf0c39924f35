namespace Traceability.Client;

/// <summary>Progress of a synchronisation.</summary>
/// <param name="Total">Statements that were queued when it began.</param>
/// <param name="Sent">Of these, taken so far.</param>
/// <param name="Refused">Of these, refused so far.</param>
/// <param name="Item">The statement just decided; null while waiting.</param>
/// <param name="Outcome">What became of it; null while waiting.</param>
/// <param name="Waiting">Why it pauses; null when it does not.</param>
public sealed record SyncStep(
    int Total, int Sent, int Refused, OutboxItem? Item, AppendOutcome? Outcome, LedgerException? Waiting);
