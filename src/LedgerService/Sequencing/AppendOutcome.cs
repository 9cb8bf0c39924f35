using Traceability.LedgerService.Storage;
using Traceability.V1;
using Refusal = Traceability.LedgerCore.Statements.Refusal;

namespace Traceability.LedgerService.Sequencing;

/// <summary>What became of one statement: exactly one of the three is there.</summary>
/// <param name="Receipt">It is in the log and durable.</param>
/// <param name="Refusal">A rule refused it, and nothing of it was written.</param>
/// <param name="Fault">The rules themselves failed on it: a fault of ours. Nothing of it was written.</param>
public sealed record AppendOutcome(Receipt? Receipt = null, Refusal? Refusal = null, Exception? Fault = null)
{
    /// <summary>The entry that the receipt is of, with its leaf and ruling; null without a receipt.</summary>
    public EntryRow? Entry { get; init; }
}
