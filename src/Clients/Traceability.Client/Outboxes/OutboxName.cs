using Traceability.LedgerCore.Statements;

namespace Traceability.Client;

/// <summary>What the name and folder of an outbox file tell.</summary>
internal sealed record OutboxName(long Sequence, StatementId Id, OutboxStatus Status);
