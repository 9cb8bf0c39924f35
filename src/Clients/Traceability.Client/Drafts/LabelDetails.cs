using Traceability.LedgerCore.Statements;

namespace Traceability.Client;

/// <summary>Labels for a packed lot.</summary>
/// <param name="Lot">The packed lot.</param>
/// <param name="ProductId">14 digits are a GTIN; anything else an id of the issuer's own (1 to 20 of A-Z, 0-9, "-").</param>
/// <param name="LotCode">As printed, 1 to 20 characters.</param>
/// <param name="ProductName">As printed, 1 to 200 bytes.</param>
/// <param name="Units">Number of labels, 1 to 1,048,576.</param>
/// <param name="UnitNetMg">Net content as printed, milligrams.</param>
public sealed record LabelDetails(
    LotKey Lot, string ProductId, string LotCode, string ProductName, long Units, long UnitNetMg)
{
    private const int GtinDigits = 14;

    /// <summary>Serials of the issuer's own, as many as units; null to make them.</summary>
    public IReadOnlyList<string>? OwnSerials { get; init; }

    /// <summary>Whether a label counts from its activation on only.</summary>
    public bool IsActivatedOnPacking { get; init; }

    /// <summary>Whether every pack has a second code under a scratch panel.</summary>
    public bool HasInnerCodes { get; init; }

    /// <summary>The first batch with the same product id, lot code and lot; null when this is the first.</summary>
    public StatementId? Follows { get; init; }

    /// <summary>Whether the product id is a GTIN.</summary>
    public bool IsGtin => ProductId.Length == GtinDigits && ProductId.All(char.IsAsciiDigit);
}
