namespace Traceability.LedgerCore.Tests.Epcis;

/// <summary>One line of a quantity list; an EPC without a quantity has none.</summary>
/// <param name="Goods">EPC class or EPC.</param>
/// <param name="Amount">Quantity as written.</param>
/// <param name="Unit">UN/ECE Recommendation 20 code as written; empty for pieces.</param>
internal sealed record EpcisQuantity(string Goods, decimal Amount, string Unit)
{
    /// <summary>What is sold under this name: a GTIN with its batch, or the EPC.</summary>
    public string Lot => Goods;

    /// <summary>Milligrams; 0 when it is no mass, is no whole number of milligrams, or is too much.</summary>
    public long MassMg => UnitsOfMeasure.MilligramsOf(Unit) is { } factor && Amount > 0 && Amount <= 1e12m && Whole(Amount * factor)
        ? (long)(Amount * factor)
        : 0;

    private static bool Whole(decimal milligrams) => milligrams == decimal.Truncate(milligrams) && milligrams <= 1e15m;
}
