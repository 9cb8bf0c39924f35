using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>A statement with its place in the log.</summary>
/// <param name="Statement">Whole in itself.</param>
/// <param name="Index">Index of its leaf, from 0: the number of leaves before it.</param>
/// <param name="RecordedAtMs">When the ledger took it, Unix milliseconds; never decreases from leaf to leaf.</param>
/// <param name="Seen">
/// The log at the size of the statement's <c>seen</c>; null when it names none or one beyond the log, and in a bundle, which
/// does not hold the tree.
/// </param>
public sealed record RecordedStatement(AdmittedStatement Statement, ulong Index, long RecordedAtMs, LogMoment? Seen);
