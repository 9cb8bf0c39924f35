namespace Traceability.LedgerCore.Labels;

/// <summary>
/// What a recipe needs for the next category, exact to the milligram. Matter is replaced by certified matter of the same
/// plant, wild before cultivated, so that no total changes; only where that is not enough, something is added or left out.
/// </summary>
internal sealed class LabelRemedy
{
    private readonly LabelRecipe recipe;
    private readonly V1.LabelRules rules;
    private readonly IReadOnlyList<PlantShare> plants;
    private readonly List<LabelGap> gaps = [];

    private LabelRemedy(LabelRecipe recipe, V1.LabelRules rules) => (this.recipe, this.rules, plants) = (recipe, rules, recipe.Plants());

    public static IReadOnlyList<LabelGap> Of(LabelRecipe recipe, V1.LabelRules rules, V1.LabelCategory category) => category switch
    {
        V1.LabelCategory.Product => [],
        V1.LabelCategory.Ingredient => new LabelRemedy(recipe, rules).Reach(rules.ProductPermille),
        _ => new LabelRemedy(recipe, rules).Reach(rules.IngredientPermille),
    };

    private IReadOnlyList<LabelGap> Reach(uint permille)
    {
        foreach (var plant in plants.Where(plant => plant.IsThreatened(rules)))
        {
            ReplaceWild(plant, plant.WildMg);
        }

        PermitMixtures();
        ReachShare(permille);
        return [.. gaps
            .GroupBy(gap => (gap.Kind, gap.Ingredient, gap.From))
            .Select(group => group.First() with { Mg = group.Sum(gap => gap.Mg) })];
    }

    private void PermitMixtures()
    {
        foreach (var plant in plants.Where(plant => rules.MixedPermille > 0 && plant.IsMixed))
        {
            if (!recipe.HasMixingPermit)
            {
                gaps.Add(new LabelGap(LabelGapKind.Permit, plant.Name));
            }

            Replace(plant, Least(plant.TotalMg, rules.MixedPermille) - plant.CertifiedMg);
        }
    }

    private void ReachShare(uint permille)
    {
        var whole = recipe.WholeMg(rules);
        var least = Math.Max(1, Least(whole, permille));
        foreach (var plant in plants.OrderBy(plant => plant.CultivatedMg > 0).ThenByDescending(plant => plant.WildMg + plant.CultivatedMg))
        {
            var wanted = least - plants.Sum(other => other.CertifiedMg);
            if (wanted <= 0)
            {
                return;
            }

            // A mixture that is not there yet is not begun: it would need a permit. All that is cultivated goes first.
            if (rules.MixedPermille > 0 && plant.CultivatedMg > 0 && !plant.IsMixed)
            {
                wanted -= ReplaceCultivated(plant, plant.CultivatedMg);
            }

            Replace(plant, wanted);
        }

        GoBeyondPlants(whole, permille, plants.Sum(plant => plant.CertifiedMg));
    }

    private void GoBeyondPlants(long whole, uint permille, long certified)
    {
        if (certified >= Math.Max(1, Least(whole, permille)))
        {
            return;
        }

        if (permille == LabelArithmetic.Whole && certified > 0)
        {
            gaps.Add(new LabelGap(LabelGapKind.LeaveOut, Mg: whole - certified));
            return;
        }

        if (permille == LabelArithmetic.Whole)
        {
            gaps.Add(new LabelGap(LabelGapKind.LeaveOut, Mg: whole));
            gaps.Add(new LabelGap(LabelGapKind.Add, Mg: 1));
            return;
        }

        // (certified + n) · 1000 >= (whole + n) · permille
        var lacking = ((Int128)whole * permille) - ((Int128)certified * LabelArithmetic.Whole);
        var added = Int128.Max(1, (lacking + LabelArithmetic.Whole - permille - 1) / (LabelArithmetic.Whole - permille));
        gaps.Add(new LabelGap(LabelGapKind.Add, Mg: (long)Int128.Min(added, long.MaxValue)));
    }

    private void Replace(PlantShare plant, long wantedMg) => ReplaceCultivated(plant, wantedMg - ReplaceWild(plant, wantedMg));

    private long ReplaceWild(PlantShare plant, long wantedMg)
    {
        var mg = Math.Clamp(wantedMg, 0, plant.WildMg);
        plant.WildMg -= mg;
        return Certify(plant, V1.IngredientKind.Wild, mg);
    }

    private long ReplaceCultivated(PlantShare plant, long wantedMg)
    {
        var mg = Math.Clamp(wantedMg, 0, plant.CultivatedMg);
        plant.CultivatedMg -= mg;
        return Certify(plant, V1.IngredientKind.Cultivated, mg);
    }

    private long Certify(PlantShare plant, V1.IngredientKind from, long mg)
    {
        plant.CertifiedMg += mg;
        if (mg > 0)
        {
            gaps.Add(new LabelGap(LabelGapKind.Replace, plant.Name, from, mg));
        }

        return mg;
    }

    // The least whole number of milligrams that is the share of it.
    private static long Least(long whole, uint permille) =>
        (long)((((Int128)whole * permille) + LabelArithmetic.Whole - 1) / LabelArithmetic.Whole);
}
