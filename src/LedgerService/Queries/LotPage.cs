using Traceability.LedgerCore.Custody;
using Traceability.State.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>A page of lots.</summary>
/// <param name="Lots">In order of the log.</param>
/// <param name="Last">Where the next page starts; null when this was the last.</param>
internal sealed record LotPage(IReadOnlyList<LotRecord> Lots, StateKey? Last);
