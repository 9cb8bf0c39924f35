using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>What a step drew from a lot goes back to it, because the step never was.</summary>
internal static class LotReturn
{
    /// <param name="ruled">The declaration.</param>
    /// <param name="key">Lot that was drawn from. It is not voided: that it was drawn from kept it from that.</param>
    /// <param name="massMg">What was drawn.</param>
    /// <param name="arePacksClosed">Whether the step had opened its packs, which are closed again.</param>
    public static void Of(RulingCase ruled, LotKey key, long massMg, bool arePacksClosed)
    {
        var input = ruled.Book.Lot(key)!;
        input.BalanceMg = checked(input.BalanceMg + massMg);
        if (arePacksClosed && LotIsPacked.IsMadeByPacking(input))
        {
            input.OpenedUnits -= massMg / input.UnitNetMg;
        }

        ruled.Book.Write(input);
    }
}
