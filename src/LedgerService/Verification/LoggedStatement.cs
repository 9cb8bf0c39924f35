using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Verification;

/// <summary>An entry of the log, read.</summary>
/// <param name="Index">Index of its leaf.</param>
/// <param name="Id">Statement id.</param>
/// <param name="Leaf">Its leaf, as stored.</param>
/// <param name="Entry">The leaf, read.</param>
/// <param name="Message">Its statement, read.</param>
internal sealed record LoggedStatement(ulong Index, StatementId Id, byte[] Leaf, V1.LogEntry Entry, V1.Statement Message)
{
    /// <summary>An entry that this service stored itself.</summary>
    public static LoggedStatement Of(EntryRow row)
    {
        var entry = V1.LogEntry.Parser.ParseFrom(row.Leaf);
        return new LoggedStatement(
            (ulong)row.Index,
            StatementId.TryFromBytes(row.StatementId, out var id) ? id : default,
            row.Leaf,
            entry,
            V1.Statement.Parser.ParseFrom(entry.Statement));
    }
}
