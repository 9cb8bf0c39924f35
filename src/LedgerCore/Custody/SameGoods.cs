using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Goods that only change hands.</summary>
internal static class SameGoods
{
    /// <summary>A lot of the same goods, not yet anybody's. Of packed goods it tells the whole packs.</summary>
    public static LotRecord Of(LotRecord lot, long massMg) => new()
    {
        Species = lot.Species,
        Part = lot.Part,
        MassState = lot.MassState,
        MassMg = massMg,
        Product = lot.Product,
        Units = lot.UnitNetMg == 0 ? 0 : massMg / lot.UnitNetMg,
        UnitNetMg = lot.UnitNetMg,
    };
}
