using Traceability.LedgerCore.Custody;
using Traceability.State.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>A certificate that the goods were harvested under.</summary>
/// <param name="Number">As printed.</param>
/// <param name="Standard">Standard and version.</param>
/// <param name="Body">Name of the certification body.</param>
/// <param name="Operator">Name of the certified operator.</param>
/// <param name="ValidFromMs">First moment, Unix milliseconds.</param>
/// <param name="ValidUntilMs">End (not included), Unix milliseconds.</param>
/// <param name="RecordedAtMs">When the ledger took it, Unix milliseconds: the other two are the body's claims.</param>
/// <param name="Statuses">What was stated of its status, the earliest in effect first.</param>
internal sealed record ScanCertificate(
    string Number,
    string Standard,
    string Body,
    string Operator,
    long ValidFromMs,
    long ValidUntilMs,
    long RecordedAtMs,
    IReadOnlyList<CertificatesRecord.Types.Status> Statuses)
{
    /// <summary>Whether it is in force at a moment.</summary>
    public bool IsInForce(long momentMs) => ValidFromMs <= momentMs && momentMs < ValidUntilMs && StopAt(momentMs) is null;

    /// <summary>Its suspension or withdrawal at a moment; null when there is none.</summary>
    public CertificateStop? StopAt(long momentMs) => CertificateHistory.StopAt(Statuses, momentMs);
}
