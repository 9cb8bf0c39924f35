using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Audits are named by the statement that recorded them, under their operator.</summary>
internal static class AuditIsKnown
{
    /// <param name="record">All audits of the operator.</param>
    /// <param name="item">The one.</param>
    public static Refusal? Check(
        CustodyBook book, StatementId party, StatementId audit, out AuditsRecord record, out AuditsRecord.Types.Item item)
    {
        record = book.Audits(party);
        var known = record.Items.FirstOrDefault(one => one.Id.Span.SequenceEqual(audit.Span));
        item = known ?? new AuditsRecord.Types.Item();
        return known is null ? Reasons.AuditUnknown.With(("audit", $"{audit}"), ("operator", $"{party}")) : null;
    }
}
