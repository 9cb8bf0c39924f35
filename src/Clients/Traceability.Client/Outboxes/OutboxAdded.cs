using Traceability.LedgerCore.Statements;

namespace Traceability.Client;

/// <summary>What adding did.</summary>
/// <param name="Id">The statement.</param>
/// <param name="AlreadyThere">Null when it was queued now; else where the same statement already stood, and nothing was changed.</param>
public sealed record OutboxAdded(StatementId Id, OutboxStatus? AlreadyThere);
