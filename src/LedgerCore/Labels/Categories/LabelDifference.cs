using System.Globalization;

namespace Traceability.LedgerCore.Labels;

/// <summary>Why one recipe is judged differently by the rules of two dates.</summary>
public static class LabelDifference
{
    /// <summary>Sentences: what became of the category, then every rule that is another; none when nothing differs.</summary>
    public static IReadOnlyList<string> Explain(LabelRecipe recipe, V1.LabelRules? before, V1.LabelRules? after)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        if (Equals(before, after))
        {
            return [];
        }

        var (first, second) = (LabelArithmetic.Of(recipe, before), LabelArithmetic.Of(recipe, after));
        var category = first.Category == second.Category
            ? $"The category stays {NameOf(first.Category)}."
            : $"The category changes from {NameOf(first.Category)} to {NameOf(second.Category)}.";
        return before is null || after is null
            ? [category, before is null ? "There were no label rules before." : "There are no label rules any more."]
            : [category, .. Changes(recipe, before, after)];
    }

    /// <summary>"category I", "category II", "no category".</summary>
    public static string NameOf(V1.LabelCategory category) => category switch
    {
        V1.LabelCategory.Product => "category I",
        V1.LabelCategory.Ingredient => "category II",
        _ => "no category",
    };

    private static IEnumerable<string> Changes(LabelRecipe recipe, V1.LabelRules before, V1.LabelRules after)
    {
        if (before.ProductPermille != after.ProductPermille)
        {
            yield return $"Category I asks for {Percent(after.ProductPermille)} instead of {Percent(before.ProductPermille)}.";
        }

        if (before.IngredientPermille != after.IngredientPermille)
        {
            yield return $"Category II asks for {Percent(after.IngredientPermille)} instead of {Percent(before.IngredientPermille)}.";
        }

        if (before.ExcipientsCount != after.ExcipientsCount)
        {
            yield return $"Excipients {(after.ExcipientsCount ? "count now" : "count no more")}: the whole is "
                + $"{Number(recipe.WholeMg(after))} mg instead of {Number(recipe.WholeMg(before))} mg.";
        }

        foreach (var plant in recipe.Plants().Where(plant => plant.IsThreatened(before) != plant.IsThreatened(after)))
        {
            yield return $"{plant.Name} {(plant.IsThreatened(after) ? "must be certified now" : "need not be certified any more")}: it is a threatened wild species.";
        }

        if (before.MixedPermille != after.MixedPermille)
        {
            yield return $"Of an ingredient that is also cultivated, {Percent(after.MixedPermille)} must be certified instead of {Percent(before.MixedPermille)}.";
        }
    }

    private static string Percent(uint permille) => string.Create(CultureInfo.InvariantCulture, $"{permille / 10}.{permille % 10} %");

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
