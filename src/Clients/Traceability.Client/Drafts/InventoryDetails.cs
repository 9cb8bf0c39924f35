using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>An inventory of a species and part in an area.</summary>
/// <param name="Area">Area id.</param>
/// <param name="Species">Scientific name, as in the certificate's scope.</param>
/// <param name="Part">The part.</param>
/// <param name="Method">How it was assessed; 1 to 200 bytes.</param>
/// <param name="Assessor">Who assessed it, no person's name; 1 to 200 bytes.</param>
/// <param name="AssessedAt">When; not after the statement.</param>
/// <param name="ReassessmentDue">To be assessed again before this moment.</param>
/// <param name="Amounts">Sealed: stock, sustainable yield, the share of it that may be taken.</param>
public sealed record InventoryDetails(
    StatementId Area,
    string Species,
    PlantPart Part,
    string Method,
    string Assessor,
    DateTimeOffset AssessedAt,
    DateTimeOffset ReassessmentDue,
    InventoryAmounts Amounts);
