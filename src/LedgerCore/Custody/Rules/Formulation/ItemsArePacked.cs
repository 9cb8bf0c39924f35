using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A multi-pack holds packs, and whole ones.</summary>
internal static class ItemsArePacked
{
    public static Refusal? Check(V1.Recipe recipe, IReadOnlyList<LotRecord> inputs)
    {
        for (var place = 0; place < inputs.Count; place++)
        {
            var (lot, drawnMg) = (inputs[place], recipe.InputMg[place]);
            if (lot.UnitNetMg == 0 || drawnMg % lot.UnitNetMg != 0)
            {
                return Reasons.MultiPackNotOfPacks.With(("lot", $"{LotKey.Of(lot.Id)}"), ("mass", Text.Of(drawnMg)), ("net", Text.Of(lot.UnitNetMg)));
            }
        }

        return null;
    }
}
