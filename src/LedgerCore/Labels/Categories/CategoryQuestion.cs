using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Labels;

/// <summary>Questions after a label category, as the contract has them: asked of the service, or answered without a network.</summary>
public static class CategoryQuestion
{
    private const int MaximumItems = 64;
    private const int MaximumIngredients = 100;

    /// <summary>The first fault in a question, or null.</summary>
    public static Refusal? FaultIn(V1.ComputeLabelCategoryRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Field.Between("as_of_ms", request.AsOfMs, 0, Field.LatestMs)
            ?? (request.Items.Count > 0
                ? Field.Count("ingredients", request.Ingredients.Count, 0, 0)
                    ?? Field.Count("items", request.Items.Count, 1, MaximumItems)
                    ?? Field.Each("items", request.Items, FaultIn)
                : Field.Count("ingredients", request.Ingredients.Count, 1, MaximumIngredients)
                    ?? Field.Each("ingredients", request.Ingredients, FaultIn));
    }

    /// <summary>The answer by a rule set; null for none.</summary>
    /// <param name="request">Without fault.</param>
    /// <param name="ruleSet">In force at the date.</param>
    /// <param name="asOfMs">The date, Unix milliseconds.</param>
    public static V1.ComputeLabelCategoryResponse Answer(V1.ComputeLabelCategoryRequest request, V1.RuleSet? ruleSet, long asOfMs)
    {
        ArgumentNullException.ThrowIfNull(request);
        var finding = request.Items.Count > 0
            ? LabelArithmetic.OfMultiPack([.. request.Items.Select(item => (item.Name, item.Category))], ruleSet?.LabelRules)
            : LabelArithmetic.Of(RecipeOf(request), ruleSet?.LabelRules);
        return new V1.ComputeLabelCategoryResponse
        {
            Category = finding.Category,
            RuleSet = ruleSet?.Version ?? "",
            Source = finding.Source,
            Tests = { finding.Tests.Select(MessageOf) },
            Missing = { finding.Missing.Select(MessageOf) },
            AsOfMs = asOfMs,
        };
    }

    /// <summary>The recipe that is asked about.</summary>
    public static LabelRecipe RecipeOf(V1.ComputeLabelCategoryRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new LabelRecipe(
            [.. request.Ingredients.Select(line => new RecipeLine(line.Name, line.Kind, line.Certified, line.DryMg))], request.MixingPermit);
    }

    private static Refusal? FaultIn(string field, V1.CategoryIngredient line) =>
        Field.Choice($"{field}.kind", line.Kind)
        ?? Field.Words($"{field}.name", line.Name, 200)
        ?? Field.Mass($"{field}.dry_mg", line.DryMg)
        ?? Field.Absent($"{field}.certified", line.Certified && line.Kind is not (V1.IngredientKind.Lot or V1.IngredientKind.Wild));

    private static Refusal? FaultIn(string field, V1.CategoryItem item) =>
        Field.Words($"{field}.name", item.Name, 200) ?? Field.Choice($"{field}.category", item.Category);

    private static V1.CategoryTest MessageOf(LabelTest test) => new()
    {
        Kind = test.Kind switch
        {
            LabelTestKind.RulesInForce => V1.CategoryTestKind.RulesInForce,
            LabelTestKind.ThreatenedIsCertified => V1.CategoryTestKind.ThreatenedIsCertified,
            LabelTestKind.MixingIsPermitted => V1.CategoryTestKind.MixingIsPermitted,
            LabelTestKind.MixedShare => V1.CategoryTestKind.MixedShare,
            LabelTestKind.ProductShare => V1.CategoryTestKind.ProductShare,
            LabelTestKind.IngredientShare => V1.CategoryTestKind.IngredientShare,
            _ => V1.CategoryTestKind.ItemOfMultiPack,
        },
        Holds = test.Holds,
        Ingredient = test.Ingredient,
        PartMg = test.PartMg,
        WholeMg = test.WholeMg,
        Permille = test.Permille,
        Sentence = test.Sentence,
    };

    private static V1.CategoryGap MessageOf(LabelGap gap) => new()
    {
        Kind = gap.Kind switch
        {
            LabelGapKind.Rules => V1.CategoryGapKind.Rules,
            LabelGapKind.Permit => V1.CategoryGapKind.Permit,
            LabelGapKind.Replace => V1.CategoryGapKind.Replace,
            LabelGapKind.Add => V1.CategoryGapKind.Add,
            LabelGapKind.LeaveOut => V1.CategoryGapKind.LeaveOut,
            _ => V1.CategoryGapKind.Item,
        },
        Ingredient = gap.Ingredient,
        From = gap.From,
        Mg = gap.Mg,
        Sentence = gap.Sentence,
    };
}
