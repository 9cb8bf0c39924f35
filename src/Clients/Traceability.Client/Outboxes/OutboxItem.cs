using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>A statement of the outbox.</summary>
/// <param name="Sequence">Order of queueing, from 1; gaps may occur.</param>
/// <param name="Id">The statement.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Summary">One line for people, as given when it was queued.</param>
/// <param name="QueuedAt">When it was queued, by this machine's clock.</param>
/// <param name="Statement">What is sent: always these bytes.</param>
/// <param name="Refusal">Refused only: the reason.</param>
public sealed record OutboxItem(
    long Sequence,
    StatementId Id,
    OutboxStatus Status,
    string Summary,
    DateTimeOffset QueuedAt,
    SignedStatement Statement,
    LedgerRefusal? Refusal);
