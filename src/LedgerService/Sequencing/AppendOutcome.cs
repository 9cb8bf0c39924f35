using Traceability.LedgerCore.Statements;
using Traceability.V1;
using Refusal = Traceability.LedgerCore.Statements.Refusal;

namespace Traceability.LedgerService.Sequencing;

/// <summary>What became of one statement: exactly one of the two is there.</summary>
/// <param name="Receipt">It is in the log and durable.</param>
/// <param name="Refusal">A rule refused it, and nothing of it was written.</param>
public sealed record AppendOutcome(Receipt? Receipt, Refusal? Refusal);
