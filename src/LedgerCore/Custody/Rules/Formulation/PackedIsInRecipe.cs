using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>No more is packed than what went in: what was drawn from lots, and the weights of the other ingredients.</summary>
internal static class PackedIsInRecipe
{
    public static Refusal? Check(V1.Formulation body, V1.Recipe recipe)
    {
        var packed = (Int128)body.Units * body.UnitNetMg;
        var wentIn = recipe.InputMg.Concat(recipe.Ingredients.Where(line => line.Kind != V1.IngredientKind.Lot).Select(line => line.DryMg))
            .Aggregate(Int128.Zero, (sum, mg) => sum + mg);
        return packed <= wentIn
            ? null
            : Reasons.PackedAboveRecipe.With(("packed", $"{packed}"), ("recipe", $"{wentIn}"));
    }
}
