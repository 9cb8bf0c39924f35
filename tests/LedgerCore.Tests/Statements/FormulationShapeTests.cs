using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Statements;

public sealed class FormulationShapeTests
{
    private static readonly SeasonScript Season = SeasonScript.Open();

    [Theory]
    [InlineData("FIELD_COUNT", 1, 0)]
    [InlineData("FIELD_REPEATED", 2, 0, 0)]
    [InlineData("FIELD_OUT_OF_RANGE", 1, 1)]
    [InlineData("FIELDS_DISAGREE", 2, 0)]
    [InlineData(null, 2, 1, 0)]
    public void Every_input_has_one_line(string? code, int inputs, params int[] places)
    {
        var recipe = new V1.Recipe { InputMg = { Enumerable.Repeat(1L, code == "FIELD_COUNT" ? inputs + 1 : inputs) } };
        recipe.Ingredients.Add(places.Select(place => new V1.Ingredient { Kind = V1.IngredientKind.Lot, Input = (uint)place, DryMg = 1 }));
        Assert.Equal(code, CodeOf(Draft(inputs).Seal("recipe", recipe)));
    }

    [Theory]
    [InlineData("FIELD_OUT_OF_RANGE", 2u)]
    [InlineData("FIELDS_OUT_OF_ORDER", 1u, 0u)]
    [InlineData("FIELDS_OUT_OF_ORDER", 1u, 1u)]
    [InlineData(null, 0u, 1u)]
    public void Unclaimed_inputs_are_places_in_order(string? code, params uint[] places) =>
        Assert.Equal(code, CodeOf(Draft(2).With(statement => statement.Formulation.UnclaimedInputs.Add(places))));

    [Theory]
    [InlineData("FIELDS_DISAGREE", 100_000_000, 10_000_001)]
    [InlineData(null, 100_000_000, 10_000_000)]
    [InlineData("FIELD_OUT_OF_RANGE", 100_000_001, 1)]
    [InlineData("FIELD_OUT_OF_RANGE", 0, 1)]
    public void Packs_have_a_bound(string? code, long units, long netMg) => Assert.Equal(code, CodeOf(Draft(1).With(statement =>
        (statement.Formulation.Units, statement.Formulation.UnitNetMg) = (units, netMg))));

    [Fact]
    public void A_multi_pack_has_no_recipe_and_weighs_what_is_in_it()
    {
        var good = Season.MultiPack(Season.Processor, 2, (default, 100));
        Assert.Null(CodeOf(good));
        Assert.Equal("FIELDS_DISAGREE", CodeOf(Season.MultiPack(Season.Processor, 2, (default, 101))));
        Assert.Equal("FIELD_NOT_ALLOWED", CodeOf(good.With(statement => statement.Formulation.MixingPermit = "P")));
    }

    [Fact]
    public void Label_rules_have_their_bounds()
    {
        Assert.Null(Rules(_ => { }));
        Assert.Equal("FIELD_OUT_OF_RANGE", Rules(rules => rules.ProductPermille = 0));
        Assert.Equal("FIELD_OUT_OF_RANGE", Rules(rules => rules.ProductPermille = 1001));
        Assert.Equal("FIELD_OUT_OF_RANGE", Rules(rules => rules.IngredientPermille = 201));
        Assert.Null(Rules(rules => rules.IngredientPermille = 200));
        Assert.Equal("FIELD_OUT_OF_RANGE", Rules(rules => rules.MixedPermille = 1001));
        Assert.Equal("FIELD_MISSING", Rules(rules => rules.Source = ""));
        Assert.Equal("FIELDS_OUT_OF_ORDER", Rules(rules => rules.ThreatenedSpecies.Add("Arnica montana")));
        Assert.Equal("FIELD_REPEATED", Rules(rules => rules.ThreatenedSpecies.Add(rules.ThreatenedSpecies[0])));
    }

    private static string? Rules(Action<V1.LabelRules> bend) => CodeOf(Season.RulesWithLabels(bend));

    private static Draft Draft(int inputs) => Season.Formulate(
        Season.Processor, [.. Enumerable.Range(0, inputs).Select(place => (new LedgerCore.Statements.LotKey(default, (uint)place), 1L))]);

    private static string? CodeOf(Draft draft) => SeasonScript.Check(draft.Sign())?.Code;
}
