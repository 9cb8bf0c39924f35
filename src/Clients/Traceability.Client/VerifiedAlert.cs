using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>An alert that the log has, as its own statements say it.</summary>
/// <param name="Id">Alert id.</param>
/// <param name="Statement">The statement of the alert.</param>
/// <param name="Index">Its index in the log.</param>
/// <param name="RecordedAt">When the ledger recorded it.</param>
/// <param name="Recall">The statement that took it back; null while it stands.</param>
/// <param name="Cursor">Where to go on behind it.</param>
public sealed record VerifiedAlert(
    StatementId Id, Statement Statement, ulong Index, DateTimeOffset RecordedAt, Statement? Recall, ulong Cursor);
