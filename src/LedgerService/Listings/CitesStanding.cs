using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>How a plant stands in the ledger's CITES listings.</summary>
/// <param name="Listing">"Appendix II" and the like; empty when it is not listed.</param>
/// <param name="Populations">Countries whose populations alone are listed; none means all.</param>
/// <param name="Need">What a shipment abroad needs.</param>
/// <param name="UnlessShown">Whether part or form may show that it needs nothing.</param>
internal sealed record CitesStanding(string Listing, IReadOnlyList<string> Populations, TradeNeed Need, bool UnlessShown)
{
    public bool IsListed => Listing.Length > 0;
}
