using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>A sale.</summary>
/// <param name="Lot">Sold from.</param>
/// <param name="Buyer">Party id.</param>
/// <param name="Document">Number of the invoice or delivery slip; 1 to 64 bytes.</param>
/// <param name="MassMg">Milligrams sold, 1 or more.</param>
/// <param name="PriceMinor">Price of the whole in minor units; 0 when not told.</param>
/// <param name="Currency">ISO 4217; empty when no price is told.</param>
/// <param name="PremiumPermille">Premium on top of the price, in 1/1000 of it; 0 to 1,000; needs a price.</param>
public sealed record SaleDetails(
    LotKey Lot, StatementId Buyer, string Document, long MassMg, long PriceMinor = 0, string Currency = "",
    uint PremiumPermille = 0)
{
    /// <summary>Permits that the shipment uses, up to 8.</summary>
    public IReadOnlyList<StatementId> Permits { get; init; } = [];

    /// <summary>What becomes of each claim that the lot carries beside the scheme's own, and of that when it is released.</summary>
    public IReadOnlyList<ClaimUse> Claims { get; init; } = [];
}
