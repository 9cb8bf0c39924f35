using Traceability.LedgerCore.Tests.Statements;
using Traceability.TestKit;
using static Traceability.LedgerCore.Tests.Statements.ReasonCase;

namespace Traceability.LedgerCore.Tests.Custody;

internal static class FormulationCases
{
    private const long Kg = SeasonScript.Kilogram;

    public static IEnumerable<ReasonCase> All =>
    [
        Ruled("RECIPE_DRY_ABOVE_INPUT", season => Dry(season, 1), season => Dry(season, 0)),
        Ruled("PACKED_ABOVE_RECIPE", season => Packed(season, 1), season => Packed(season, 0)),
        Ruled("MULTI_PACK_NOT_OF_PACKS", season => Boxes(season, 49_999), season => Boxes(season, 50_000)),
        Ruled("LABEL_CATEGORY_NONE", season => Share(season, 1), season => Share(season, 0)),
    ];

    private static Draft Dry(SeasonScript season, long moreMg)
    {
        season.Record(season.RulesWithLabels());
        var lot = season.DriedAtProcessor(4 * Kg);
        return season.Formulate(season.Processor, [(lot, 1000)]).Seal("recipe", new V1.Recipe
        {
            InputMg = { 1000 },
            Ingredients = { new V1.Ingredient { Kind = V1.IngredientKind.Lot, DryMg = 1000 + moreMg } },
        });
    }

    private static Draft Packed(SeasonScript season, long moreMg)
    {
        season.Record(season.RulesWithLabels());
        var lot = season.DriedAtProcessor(4 * Kg);
        return season.Formulate(season.Processor, [(lot, 1000)], SeasonScript.Ingredient(V1.IngredientKind.WaterOrSalt, "water", 500))
            .With(statement => statement.Formulation.Units += moreMg);
    }

    private static Draft Boxes(SeasonScript season, long massMg)
    {
        season.Record(season.RulesWithLabels());
        var packs = season.RecordLot(season.Pack(season.Processor, season.DriedAtProcessor(4 * Kg), 20, 50_000));
        return season.MultiPack(season.Processor, 1, (packs, massMg));
    }

    private static Draft Share(SeasonScript season, long moreMg)
    {
        season.Record(season.RulesWithLabels(rules => rules.IngredientPermille = 200));
        var lot = season.DriedAtProcessor(4 * Kg);
        return season.Formulate(season.Processor, [(lot, 200)], SeasonScript.Ingredient(V1.IngredientKind.Other, "honey", 800 + moreMg));
    }
}
