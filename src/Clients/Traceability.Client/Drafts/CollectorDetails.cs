using Traceability.LedgerCore.Statements;

namespace Traceability.Client;

/// <summary>A collector whom an operator approves.</summary>
/// <param name="Collector">Pseudonymous id, as in its harvests; 1 to 64 bytes, no name.</param>
/// <param name="Areas">Areas in which it may collect; none means all of the operator's.</param>
/// <param name="TrainedAt">Null when not yet trained.</param>
/// <param name="ValidFrom">First moment.</param>
/// <param name="ValidUntil">End, not included.</param>
public sealed record CollectorDetails(
    string Collector, IReadOnlyList<StatementId> Areas, DateTimeOffset? TrainedAt, DateTimeOffset ValidFrom, DateTimeOffset ValidUntil);
