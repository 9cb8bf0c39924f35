using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>A season's quota.</summary>
/// <param name="Area">Area id.</param>
/// <param name="Species">Scientific name.</param>
/// <param name="Part">The part.</param>
/// <param name="SeasonFrom">Season opens.</param>
/// <param name="SeasonUntil">Season closes, not included.</param>
/// <param name="MaximumMg">Most that may be harvested, milligrams, 1 or more.</param>
/// <param name="MassState">State in which it is weighed.</param>
/// <param name="Inventory">Id of the inventory that it rests on; null while there is none.</param>
public sealed record QuotaDetails(
    StatementId Area,
    string Species,
    PlantPart Part,
    DateTimeOffset SeasonFrom,
    DateTimeOffset SeasonUntil,
    long MaximumMg,
    MassState MassState,
    StatementId? Inventory = null);
