namespace Traceability.Client;

/// <summary>What a synchronisation did.</summary>
/// <param name="Sent">Statements taken.</param>
/// <param name="Refused">Statements refused; they lie in the outbox with their reasons.</param>
/// <param name="Remaining">Statements still queued.</param>
/// <param name="GaveUp">Why some remain; null when none do.</param>
public sealed record SyncReport(int Sent, int Refused, int Remaining, LedgerException? GaveUp);
