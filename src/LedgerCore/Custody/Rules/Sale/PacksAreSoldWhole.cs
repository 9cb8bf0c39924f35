using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Nobody sells half a pack.</summary>
internal static class PacksAreSoldWhole
{
    public static Refusal? Check(LotRecord lot, long massMg) => lot.UnitNetMg == 0 || massMg % lot.UnitNetMg == 0
        ? null
        : Reasons.SaleNotWholePacks.With(
            ("lot", $"{LotKey.Of(lot.Id)}"), ("mass", Text.Of(massMg)), ("net", Text.Of(lot.UnitNetMg)));
}
