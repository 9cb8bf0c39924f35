using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class Drafts
{
    /// <summary>The seller received a premium for a sale. Makes no lot.</summary>
    /// <param name="sale">Statement id of the sale.</param>
    /// <param name="amountMinor">Minor units of the currency; 1 or more.</param>
    /// <param name="currency">ISO 4217; that of the sale.</param>
    /// <param name="document">Number of the payment's document; 1 to 64 bytes.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft PremiumReceipt(StatementId sale, long amountMinor, string currency, string document, DateTimeOffset? occurredAt = null) =>
        Write(
            occurredAt,
            $"premium {document} received",
            statement => statement.PremiumReceipt = new PremiumReceipt { Sale = sale.ToByteString(), Document = document },
            Fresh().Restricted("premium", new PremiumAmount { AmountMinor = amountMinor, Currency = currency }));

    /// <summary>Declares a calendar year's sales with the claim. Makes no lot.</summary>
    /// <param name="year">Calendar year (UTC).</param>
    /// <param name="declared">The figures.</param>
    /// <param name="occurredAt">Null: now.</param>
    public Draft AnnualDeclaration(uint year, DeclaredYear declared, DateTimeOffset? occurredAt = null) =>
        Write(
            occurredAt,
            $"declaration of {year}",
            statement => statement.AnnualDeclaration = new AnnualDeclaration { Year = year },
            Fresh().Restricted("declaration", declared));
}
