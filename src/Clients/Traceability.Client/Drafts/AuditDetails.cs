using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>An audit.</summary>
/// <param name="Operator">Party id.</param>
/// <param name="Standard">That of the body's accreditation.</param>
/// <param name="Year">Year of certification, 1 to 20.</param>
/// <param name="Ratings">None, or one of every point of the standard, in any order.</param>
/// <param name="NonConformities">0 to 100.</param>
/// <param name="Findings">What was written, sealed; 0 to 20,000 bytes.</param>
public sealed record AuditDetails(
    StatementId Operator,
    string Standard,
    uint Year,
    IReadOnlyList<Rating> Ratings,
    IReadOnlyList<NonConformity> NonConformities,
    string Findings);
