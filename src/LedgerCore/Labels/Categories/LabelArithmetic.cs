namespace Traceability.LedgerCore.Labels;

/// <summary>
/// The label category of a product, by the label rules of a date: exact integers, dry weight, the bound itself is enough.
/// Pure: the ruling of a formulation, the service and the command line all ask here.
/// </summary>
public static class LabelArithmetic
{
    /// <summary>Shares are in 1/1000.</summary>
    internal const uint Whole = 1000;

    /// <summary>The label rules in force at a moment; null when there are none.</summary>
    /// <param name="ruleSets">By effective_from, oldest first, as custody state keeps them.</param>
    /// <param name="atMs">Unix milliseconds.</param>
    public static V1.RuleSet? InForce(IEnumerable<V1.RuleSet> ruleSets, long atMs) =>
        ruleSets.LastOrDefault(rules => rules.EffectiveFromMs <= atMs);

    /// <summary>The category of a recipe.</summary>
    /// <param name="recipe">Bounds as in <see cref="LabelRecipe"/>.</param>
    /// <param name="rules">Null: there are none.</param>
    public static LabelFinding Of(LabelRecipe recipe, V1.LabelRules? rules)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        if (rules is null)
        {
            return LabelFinding.WithoutRules;
        }

        var (certified, whole) = (recipe.CertifiedMg, recipe.WholeMg(rules));
        LabelTest[] bars = [.. recipe.Plants().SelectMany(plant => BarsOf(plant, recipe, rules))];
        var product = Share(LabelTestKind.ProductShare, "", certified, whole, rules.ProductPermille);
        var ingredient = Share(LabelTestKind.IngredientShare, "", certified, whole, rules.IngredientPermille);
        var category = bars.Any(bar => !bar.Holds) ? V1.LabelCategory.None
            : product.Holds ? V1.LabelCategory.Product
            : ingredient.Holds ? V1.LabelCategory.Ingredient
            : V1.LabelCategory.None;
        return new LabelFinding(
            category,
            rules.Source,
            [.. bars, product, .. product.Holds ? Array.Empty<LabelTest>() : [ingredient]],
            LabelRemedy.Of(recipe, rules, category));
    }

    /// <summary>
    /// The category of a multi-pack: that of the weakest item, and none below category I where the rules ask for that.
    /// </summary>
    /// <param name="items">Name and category of each item.</param>
    /// <param name="rules">Null: there are none.</param>
    public static LabelFinding OfMultiPack(IReadOnlyList<(string Name, V1.LabelCategory Category)> items, V1.LabelRules? rules)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (rules is null)
        {
            return LabelFinding.WithoutRules;
        }

        var least = rules.MultiPackAllProducts ? V1.LabelCategory.Product : V1.LabelCategory.Ingredient;
        var weakest = items.Count == 0 ? V1.LabelCategory.None : items.Min(item => item.Category);
        var category = weakest >= least ? weakest : V1.LabelCategory.None;
        var next = category == V1.LabelCategory.None ? least : V1.LabelCategory.Product;
        return new LabelFinding(
            category,
            rules.Source,
            [.. items.Select(item => new LabelTest(LabelTestKind.ItemOfMultiPack, item.Category >= least, item.Name))],
            [.. items.Where(item => item.Category < next).Select(item => new LabelGap(LabelGapKind.Item, item.Name))]);
    }

    // What bars every category, whatever the shares.
    private static IEnumerable<LabelTest> BarsOf(PlantShare plant, LabelRecipe recipe, V1.LabelRules rules)
    {
        if (plant.IsThreatened(rules))
        {
            yield return new LabelTest(LabelTestKind.ThreatenedIsCertified, Holds: false, plant.Name, plant.WildMg, plant.TotalMg);
        }

        if (rules.MixedPermille > 0 && plant.IsMixed)
        {
            yield return new LabelTest(LabelTestKind.MixingIsPermitted, recipe.HasMixingPermit, plant.Name);
            yield return Share(LabelTestKind.MixedShare, plant.Name, plant.CertifiedMg, plant.TotalMg, rules.MixedPermille);
        }
    }

    private static LabelTest Share(LabelTestKind kind, string ingredient, long part, long whole, uint permille) =>
        new(kind, part > 0 && (Int128)part * Whole >= (Int128)whole * permille, ingredient, part, whole, permille);
}
