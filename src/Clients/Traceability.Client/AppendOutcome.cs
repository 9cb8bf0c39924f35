using Traceability.LedgerCore.Statements;

namespace Traceability.Client;

/// <summary>What became of a submitted statement: exactly one of <see cref="Receipt"/> and <see cref="Refusal"/> is set.</summary>
/// <param name="Id">The statement.</param>
/// <param name="Receipt">Taken: the receipt, already verified.</param>
/// <param name="Refusal">Not taken.</param>
public sealed record AppendOutcome(StatementId Id, VerifiedReceipt? Receipt, LedgerRefusal? Refusal);
