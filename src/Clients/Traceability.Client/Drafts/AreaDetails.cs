using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>A collection area.</summary>
/// <param name="Operator">Party id.</param>
/// <param name="Name">1 to 200 bytes.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Region">Province or district; 1 to 200 bytes.</param>
/// <param name="Boundary">Restricted: not told to the public.</param>
public sealed record AreaDetails(StatementId Operator, string Name, string Country, string Region, AreaBoundary Boundary);
