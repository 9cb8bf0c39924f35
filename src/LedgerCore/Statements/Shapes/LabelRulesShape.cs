namespace Traceability.LedgerCore.Statements;

internal static class LabelRulesShape
{
    private const int Whole = 1000;
    private const int MaximumSpecies = 500;
    private const string Species = "rule_set.label_rules.threatened_species";

    public static Refusal? Check(V1.LabelRules rules) =>
        Field.Between("rule_set.label_rules.product_permille", rules.ProductPermille, 1, Whole)
        ?? Field.Between("rule_set.label_rules.ingredient_permille", rules.IngredientPermille, 0, rules.ProductPermille)
        ?? Field.Count(Species, rules.ThreatenedSpecies.Count, 0, MaximumSpecies)
        ?? Field.Each(Species, rules.ThreatenedSpecies, (field, name) => Field.Words(field, name, 200))
        ?? Field.Distinct(Species, rules.ThreatenedSpecies)
        ?? CheckOrder(rules)
        ?? Field.Between("rule_set.label_rules.mixed_permille", rules.MixedPermille, 0, Whole)
        ?? Field.Words("rule_set.label_rules.source", rules.Source, 200);

    private static Refusal? CheckOrder(V1.LabelRules rules)
    {
        var names = rules.ThreatenedSpecies;
        var place = Enumerable.Range(1, Math.Max(0, names.Count - 1)).FirstOrDefault(at => string.CompareOrdinal(names[at - 1], names[at]) > 0);
        return place == 0 ? null : Reasons.FieldsOutOfOrder.With(("field", Species), ("value", names[place]));
    }
}
