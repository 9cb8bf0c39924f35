namespace Traceability.LedgerCore.Labels;

/// <summary>What a product of several ingredients is made of.</summary>
/// <param name="Lines">1 to 100 ingredients of up to 1e15 mg each.</param>
/// <param name="HasMixingPermit">Whether the scheme permits certified and cultivated matter of one ingredient together.</param>
public sealed record LabelRecipe(IReadOnlyList<RecipeLine> Lines, bool HasMixingPermit)
{
    /// <summary>Dry weight that shares are of, milligrams.</summary>
    public long WholeMg(V1.LabelRules rules) => Lines.Where(line => line.CountsUnder(rules)).Sum(line => line.DryMg);

    /// <summary>Dry weight that carries the claim, milligrams.</summary>
    public long CertifiedMg => Lines.Where(line => line.IsCertified).Sum(line => line.DryMg);

    /// <summary>The wild and cultivated ingredients, each once, in order of the recipe.</summary>
    internal IReadOnlyList<PlantShare> Plants() =>
        [.. Lines
            .Where(line => line.IsWild || line.Kind == V1.IngredientKind.Cultivated)
            .GroupBy(line => PlantName.KeyOf(line.Name), StringComparer.Ordinal)
            .Select(group => new PlantShare(group.First().Name)
            {
                CertifiedMg = group.Where(line => line.IsCertified).Sum(line => line.DryMg),
                WildMg = group.Where(line => line.IsWild && !line.IsCertified).Sum(line => line.DryMg),
                CultivatedMg = group.Where(line => line.Kind == V1.IngredientKind.Cultivated).Sum(line => line.DryMg),
            })];
}
