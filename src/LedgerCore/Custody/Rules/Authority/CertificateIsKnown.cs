using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Certificates are named by the statement that issued them.</summary>
internal static class CertificateIsKnown
{
    /// <param name="record">All certificates of its operator.</param>
    /// <param name="item">The one.</param>
    public static Refusal? Check(
        CustodyBook book, StatementId certificate, out CertificatesRecord record, out CertificatesRecord.Types.Item item)
    {
        var holder = book.Pointer(StateKey.CertificateHolder(certificate));
        record = holder is null ? new CertificatesRecord() : book.Certificates(StatementId.Of(holder.StatementId));
        var known = record.Items.FirstOrDefault(one => one.Id.Span.SequenceEqual(certificate.Span));
        item = known ?? new CertificatesRecord.Types.Item();
        return known is null ? Reasons.CertificateUnknown.With(("certificate", $"{certificate}")) : null;
    }
}
