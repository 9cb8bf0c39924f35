using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Goods that only change hands or place.</summary>
internal static class SameGoods
{
    /// <summary>A lot of the same goods, not yet anybody's. Of packed goods it tells the whole packs.</summary>
    /// <param name="drawnMg">What is drawn from the lot.</param>
    /// <param name="massMg">What of it arrives; its dry matter is no more than what it had in the mass drawn.</param>
    public static LotRecord Of(RulingCase ruled, LotRecord lot, long drawnMg, long massMg)
    {
        var same = new LotRecord
        {
            Species = lot.Species,
            Part = lot.Part,
            MassState = lot.MassState,
            MassMg = massMg,
            Product = lot.Product,
            Units = lot.UnitNetMg == 0 ? 0 : massMg / lot.UnitNetMg,
            UnitNetMg = lot.UnitNetMg,
            ByProduct = lot.ByProduct,
            Form = lot.Form,
            Goods = { lot.Goods },
        };
        same.DryMg = Math.Min(DryMatter.DrawnWith(lot, drawnMg), DryMatter.MostIn(ruled, same));
        return same;
    }
}
