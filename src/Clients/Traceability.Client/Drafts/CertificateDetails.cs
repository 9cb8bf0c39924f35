using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>A certificate.</summary>
/// <param name="Operator">Party id.</param>
/// <param name="Number">As printed, 1 to 64 bytes.</param>
/// <param name="Standard">That of the body's accreditation.</param>
/// <param name="Scope">1 to 200 lines.</param>
/// <param name="ValidFrom">First moment.</param>
/// <param name="ValidUntil">End, not included; at most 460 days later.</param>
/// <param name="Claim">Code of a claim beside the scheme's own, e.g. "organic-eu"; empty for the scheme's own.</param>
public sealed record CertificateDetails(
    StatementId Operator,
    string Number,
    string Standard,
    IReadOnlyList<ScopeLine> Scope,
    DateTimeOffset ValidFrom,
    DateTimeOffset ValidUntil,
    string Claim = "");
