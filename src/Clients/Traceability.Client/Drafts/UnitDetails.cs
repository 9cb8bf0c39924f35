using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>A place of work.</summary>
/// <param name="Operator">Party id.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">1 to 200 bytes.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Region">Province or district, public; 1 to 200 bytes.</param>
/// <param name="IsSubcontracted">Whether somebody else runs it.</param>
public sealed record UnitDetails(StatementId Operator, UnitKind Kind, string Name, string Country, string Region, bool IsSubcontracted);
