using Traceability.State.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Lots equally far from where a walk began.</summary>
/// <param name="Lots">The lots.</param>
/// <param name="IsCut">True when the walk's limit left some of the next ones out: the generation after this is the last.</param>
internal sealed record LotGeneration(IReadOnlyList<LotRecord> Lots, bool IsCut);
