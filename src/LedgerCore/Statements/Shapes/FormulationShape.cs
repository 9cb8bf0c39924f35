namespace Traceability.LedgerCore.Statements;

internal static class FormulationShape
{
    private const long MaximumUnits = 100_000_000;
    private const string Unclaimed = "formulation.unclaimed_inputs";

    public static Refusal? Check(V1.Formulation body) =>
        Field.Choice("formulation.kind", body.Kind)
        ?? Field.Count("formulation.inputs", body.Inputs.Count, 1, 64)
        ?? Field.Each("formulation.inputs", body.Inputs, Field.Lot)
        ?? Field.Distinct("formulation.inputs", body.Inputs.Select(LotKey.Of))
        ?? Field.Words("formulation.product", body.Product, 200)
        ?? Field.Between("formulation.units", body.Units, 1, MaximumUnits)
        ?? Field.Mass("formulation.unit_net_mg", body.UnitNetMg)
        ?? CheckPacked(body)
        ?? (body.Unit.IsEmpty ? null : Field.Id("formulation.unit", body.Unit))
        ?? Field.OptionalWords("formulation.mixing_permit", body.MixingPermit, 64)
        ?? (body.Kind == V1.FormulationKind.MultiPack ? CheckMultiPack(body) : CheckUnclaimed(body));

    public static Refusal? Check(V1.Formulation body, V1.Recipe part) =>
        Field.Count("recipe.input_mg", part.InputMg.Count, body.Inputs.Count, body.Inputs.Count)
        ?? Field.Each("recipe.input_mg", part.InputMg, Field.Mass)
        ?? (body.Kind == V1.FormulationKind.MultiPack ? CheckMultiPack(body, part) : CheckRecipe(body, part));

    private static Refusal? CheckPacked(V1.Formulation body)
    {
        var packed = (Int128)body.Units * body.UnitNetMg;
        return packed <= Field.MaximumMassMg
            ? null
            : Reasons.FieldsDisagree.With(
                ("field", "formulation.units"),
                ("value", Text.Of(body.Units)),
                ("rule", $"units times unit_net_mg is {packed}; the most is {Text.Of(Field.MaximumMassMg)}"));
    }

    private static Refusal? CheckMultiPack(V1.Formulation body) =>
        Field.Absent("formulation.mixing_permit", body.MixingPermit.Length > 0)
        ?? Field.Absent(Unclaimed, body.UnclaimedInputs.Count > 0);

    private static Refusal? CheckUnclaimed(V1.Formulation body)
    {
        for (var at = 0; at < body.UnclaimedInputs.Count; at++)
        {
            var place = body.UnclaimedInputs[at];
            if (Field.Between($"{Unclaimed}[{at}]", place, 0, body.Inputs.Count - 1) is { } refusal)
            {
                return refusal;
            }

            if (at > 0 && place <= body.UnclaimedInputs[at - 1])
            {
                return Reasons.FieldsOutOfOrder.With(("field", Unclaimed), ("value", Text.Of(place)));
            }
        }

        return null;
    }

    private static Refusal? CheckMultiPack(V1.Formulation body, V1.Recipe part)
    {
        var drawn = part.InputMg.Aggregate(Int128.Zero, (sum, mg) => sum + mg);
        return Field.Count("recipe.ingredients", part.Ingredients.Count, 0, 0)
            ?? (drawn == (Int128)body.Units * body.UnitNetMg
                ? null
                : Reasons.FieldsDisagree.With(
                    ("field", "formulation.unit_net_mg"),
                    ("value", Text.Of(body.UnitNetMg)),
                    ("rule", $"units times unit_net_mg is the mass drawn, {drawn}")));
    }

    private static Refusal? CheckRecipe(V1.Formulation body, V1.Recipe part)
    {
        var places = part.Ingredients.Where(line => line.Kind == V1.IngredientKind.Lot).Select(line => line.Input).ToArray();
        return Field.Count("recipe.ingredients", part.Ingredients.Count, 1, 100)
            ?? Field.Each("recipe.ingredients", part.Ingredients, (field, line) => Check(field, line, body))
            ?? Field.Distinct("recipe.ingredients.input", places)
            ?? (places.Length == body.Inputs.Count
                ? null
                : Reasons.FieldsDisagree.With(
                    ("field", "recipe.ingredients"), ("value", Text.Of(places.Length)), ("rule", $"{body.Inputs.Count} inputs need a LOT line each")));
    }

    private static Refusal? Check(string field, V1.Ingredient line, V1.Formulation body) =>
        Field.Choice($"{field}.kind", line.Kind)
        ?? (line.Kind == V1.IngredientKind.Lot
            ? Field.Absent($"{field}.name", line.Name.Length > 0) ?? Field.Between($"{field}.input", line.Input, 0, body.Inputs.Count - 1)
            : Field.Words($"{field}.name", line.Name, 200) ?? Field.Absent($"{field}.input", line.Input != 0))
        ?? Field.Mass($"{field}.dry_mg", line.DryMg);
}
