using Traceability.LedgerCore.Custody;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>A page of parties.</summary>
/// <param name="Parties">In order of id.</param>
/// <param name="Last">Where the next page starts; null when this was the last.</param>
internal sealed record PartyPage(IReadOnlyList<PartyView> Parties, StateKey? Last);
