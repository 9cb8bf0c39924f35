using Traceability.LedgerCore.Labels;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>The label category of a formulation: its lots as the ledger knows them, the rest as its maker declares it.</summary>
internal static class FormulationCategory
{
    public static LabelFinding Of(V1.Formulation body, V1.Recipe recipe, IReadOnlyList<LotRecord> inputs, V1.LabelRules? rules) =>
        body.Kind == V1.FormulationKind.MultiPack
            ? LabelArithmetic.OfMultiPack([.. inputs.Select(lot => (lot.Product, CategoryOf(lot)))], rules)
            : LabelArithmetic.Of(
                new LabelRecipe(
                    [.. recipe.Ingredients.Select(line => line.Kind == V1.IngredientKind.Lot
                        ? LineOf(inputs[(int)line.Input], line.DryMg, isClaimed: !body.UnclaimedInputs.Contains(line.Input))
                        : new RecipeLine(line.Name, line.Kind, IsCertified: false, line.DryMg))],
                    body.MixingPermit.Length > 0),
                rules);

    private static RecipeLine LineOf(LotRecord lot, long dryMg, bool isClaimed) =>
        new(lot.Species, V1.IngredientKind.Lot, isClaimed && lot.Claim == V1.ClaimStatus.Certified, dryMg);

    // A lot that PACK made is certified throughout, or withheld.
    private static V1.LabelCategory CategoryOf(LotRecord lot) =>
        lot.Claim != V1.ClaimStatus.Certified ? V1.LabelCategory.None
        : lot.LabelCategory == V1.LabelCategory.Unspecified ? V1.LabelCategory.Product
        : lot.LabelCategory;
}
