using Traceability.State.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Lots that a trace found.</summary>
/// <param name="Lots">The lot that was asked for first.</param>
/// <param name="Truncated">True when the limit cut it short.</param>
internal sealed record LotTrail(IReadOnlyList<LotRecord> Lots, bool Truncated);
