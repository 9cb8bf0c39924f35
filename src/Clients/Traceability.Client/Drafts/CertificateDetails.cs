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
/// <param name="Audit">Id of the audit that it rests on; null when the standard has no gate.</param>
/// <param name="Year">Year of certification, 1 to 20; 0 without an audit.</param>
/// <param name="Claim">Empty for the scheme's own claim, else the code of another: 1 to 32 of a-z, 0-9 and "-".</param>
public sealed record CertificateDetails(
    StatementId Operator,
    string Number,
    string Standard,
    IReadOnlyList<ScopeLine> Scope,
    DateTimeOffset ValidFrom,
    DateTimeOffset ValidUntil,
    StatementId? Audit = null,
    uint Year = 0,
    string Claim = "");
