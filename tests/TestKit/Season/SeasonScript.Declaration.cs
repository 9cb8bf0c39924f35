using Traceability.LedgerCore.Statements;

namespace Traceability.TestKit;

public sealed partial class SeasonScript
{
    /// <summary>Sells from a lot at a price in EUR, with a premium.</summary>
    public Draft Sell(Actor seller, LotKey lot, long massMg, Actor buyer, long priceMinor, uint premiumPermille) =>
        Sell(seller, lot, massMg, buyer).Seal("terms", new V1.SaleTerms
        {
            MassMg = massMg,
            PriceMinor = priceMinor,
            Currency = priceMinor == 0 ? string.Empty : "EUR",
            PremiumPermille = premiumPermille,
        });

    /// <summary>Records a premium received.</summary>
    public Draft Premium(Actor seller, StatementId sale, long amountMinor, string document = "B-1", string currency = "EUR") =>
        Draft(seller, statement => statement.PremiumReceipt = new V1.PremiumReceipt { Sale = sale.ToByteString(), Document = document })
            .Seal("premium", new V1.PremiumAmount { AmountMinor = amountMinor, Currency = currency });

    /// <summary>Declares a year's sales.</summary>
    public Draft Declare(Actor party, uint year, params V1.DeclaredSales[] lines) =>
        Draft(party, statement => statement.AnnualDeclaration = new V1.AnnualDeclaration { Year = year })
            .Seal("declaration", new V1.DeclaredYear { Lines = { lines } });
}
