using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// A lot counts for no more dry matter than what was drawn of it can hold: its share of what the lot can hold, else all
/// of it. So nobody raises the certified share by the pen.
/// </summary>
internal static class RecipeDryIsInInputs
{
    public static Refusal? Check(V1.Recipe recipe, IReadOnlyList<LotRecord> inputs)
    {
        foreach (var line in recipe.Ingredients.Where(line => line.Kind == V1.IngredientKind.Lot))
        {
            var (lot, drawnMg) = (inputs[(int)line.Input], recipe.InputMg[(int)line.Input]);
            var most = MostDryMg(lot, drawnMg);
            if (line.DryMg > most)
            {
                return Reasons.RecipeDryAboveInput.With(
                    ("dry", Text.Of(line.DryMg)), ("lot", $"{LotKey.Of(lot.Id)}"), ("most", Text.Of(most)));
            }
        }

        return null;
    }

    private static long MostDryMg(LotRecord lot, long drawnMg) =>
        lot.DryMg == 0 ? drawnMg : (long)Int128.Min(drawnMg, (Int128)lot.DryMg * drawnMg / lot.MassMg);
}
