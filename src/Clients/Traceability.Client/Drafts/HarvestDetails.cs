using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>A collection that was weighed in.</summary>
/// <param name="Area">Area id.</param>
/// <param name="Species">Scientific name, as in the certificate's scope.</param>
/// <param name="Part">The part.</param>
/// <param name="Collector">Pseudonymous id; no name. 1 to 64 bytes.</param>
/// <param name="Slip">Number of the collection slip, unique within the operator. 1 to 64 bytes.</param>
/// <param name="MassMg">Milligrams, 1 to 1e15.</param>
/// <param name="MassState">State when weighed: fresh, semi-dry or dry.</param>
/// <param name="LatitudeE7">Units of 1e-7 degree, north positive.</param>
/// <param name="LongitudeE7">Units of 1e-7 degree, east positive.</param>
/// <param name="AccuracyCm">Radius of uncertainty of the position, centimetres, 0 to 1,000,000.</param>
/// <param name="CollectorName">The person, as an erasable personal part; null to keep it out.</param>
/// <param name="Unit">Unit where it was weighed in; null when not told.</param>
public sealed record HarvestDetails(
    StatementId Area,
    string Species,
    PlantPart Part,
    string Collector,
    string Slip,
    long MassMg,
    MassState MassState,
    int LatitudeE7,
    int LongitudeE7,
    uint AccuracyCm,
    string? CollectorName = null,
    StatementId? Unit = null);
