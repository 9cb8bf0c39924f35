using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A statement with its place in the log.</summary>
/// <param name="Statement">Whole in itself.</param>
/// <param name="Index">Index of its leaf, from 0: the number of leaves before it.</param>
/// <param name="RecordedAtMs">When the ledger took it, Unix milliseconds; never decreases from leaf to leaf.</param>
public sealed record RecordedStatement(AdmittedStatement Statement, ulong Index, long RecordedAtMs);
