using Traceability.LedgerCore.Labels;
using static Traceability.LedgerCore.Tests.Labels.PublishedLabelRules;
using Category = Traceability.V1.LabelCategory;
using Kind = Traceability.V1.IngredientKind;

namespace Traceability.LedgerCore.Tests.Labels;

public sealed class LabelArithmeticTests
{
    [Theory]
    [InlineData(199, Category.Ingredient)]
    [InlineData(200, Category.Product)]
    [InlineData(201, Category.Product)]
    public void Twenty_percent_exactly_is_enough(long certified, Category category)
    {
        Assert.Equal(category, CategoryOf(Of2016, Wild("Arnica montana", certified, true), Other(1000 - certified)));
        Assert.Equal(category, CategoryOf(Of2021, Wild("Arnica montana", certified, true), Other(1000 - certified)));
    }

    [Theory]
    [InlineData(749, Category.Ingredient)]
    [InlineData(750, Category.Product)]
    [InlineData(199, Category.None)]
    [InlineData(200, Category.Ingredient)]
    public void The_early_rules_ask_for_three_quarters(long certified, Category category) =>
        Assert.Equal(category, CategoryOf(Early, Wild("Arnica montana", certified, true), Other(1000 - certified)));

    [Fact]
    public void A_milligram_decides_where_masses_are_largest()
    {
        const long Most = 1_000_000_000_000_000;
        RecipeLine[] rest = [.. Enumerable.Range(0, 4).Select(_ => Other(Most))];
        Assert.Equal(Category.Product, CategoryOf(Of2016, [Wild("A b", Most, true), .. rest]));
        Assert.Equal(Category.Ingredient, CategoryOf(Of2016, [Wild("A b", Most - 1, true), .. rest]));
    }

    [Fact]
    public void Water_and_salt_never_count_and_excipients_by_the_rules()
    {
        RecipeLine[] recipe = [Wild("A b", 200, true), Other(600), Line("capsule", Kind.Excipient, 201), Line("water", Kind.WaterOrSalt, 99_999)];
        Assert.Equal(Category.Product, CategoryOf(Of2016, recipe));
        Assert.Equal(Category.Ingredient, CategoryOf(Of2021, recipe));
        Assert.Equal(Category.Product, CategoryOf(Of2021, [.. recipe[..2], Line("capsule", Kind.Excipient, 200)]));
    }

    [Theory]
    [InlineData("Nardostachys jatamansi")]
    [InlineData("nardostachys  Jatamansi (D.Don) DC.")]
    [InlineData("Prunus africana var. example")]
    public void A_threatened_wild_plant_must_be_certified(string name)
    {
        Assert.Equal(Category.None, CategoryOf(Of2021, Wild("A b", 999, true), Wild(name, 1, false)));
        Assert.Equal(Category.Product, CategoryOf(Of2021, Wild("A b", 999, true), Wild(name, 1, true)));
        Assert.Equal(Category.Product, CategoryOf(Of2021, Wild("A b", 999, true), Line(name, Kind.Cultivated, 1)));
        Assert.Equal(Category.Product, CategoryOf(Of2016, Wild("A b", 999, true), Wild(name, 1, false)));
    }

    [Theory]
    [InlineData(500, true, Category.Product)]
    [InlineData(499, true, Category.None)]
    [InlineData(500, false, Category.None)]
    public void Certified_and_cultivated_of_one_ingredient_need_a_permit_and_half_of_it(long certified, bool permit, Category category)
    {
        RecipeLine[] recipe = [Wild("Mentha × piperita L.", certified, true), Line("Mentha × piperita", Kind.Cultivated, 1000 - certified)];
        Assert.Equal(category, LabelArithmetic.Of(new LabelRecipe(recipe, permit), Of2021).Category);
        Assert.Equal(Category.Product, LabelArithmetic.Of(new LabelRecipe(recipe, permit), Of2016).Category);
    }

    [Fact]
    public void Two_plants_of_one_genus_are_two_ingredients() =>
        Assert.Equal(Category.Product, CategoryOf(Of2021, Wild("Mentha × piperita", 200, true), Line("Mentha × rotundifolia", Kind.Cultivated, 800)));

    [Fact]
    public void Without_rules_nothing_is_claimed()
    {
        var finding = LabelArithmetic.Of(new LabelRecipe([Wild("A b", 1, true)], true), null);
        Assert.Equal(Category.None, finding.Category);
        Assert.Equal(LabelGapKind.Rules, Assert.Single(finding.Missing).Kind);
    }

    [Fact]
    public void A_multi_pack_is_as_good_as_its_weakest_item()
    {
        (string, Category)[] mixed = [("tea", Category.Product), ("balm", Category.Ingredient)];
        Assert.Equal(Category.None, LabelArithmetic.OfMultiPack(mixed, Of2021).Category);
        Assert.Equal("balm", Assert.Single(LabelArithmetic.OfMultiPack(mixed, Of2021).Missing).Ingredient);
        Assert.Equal(Category.Ingredient, LabelArithmetic.OfMultiPack(mixed, Of2016).Category);
        Assert.Equal(Category.Product, LabelArithmetic.OfMultiPack([mixed[0], mixed[0]], Of2021).Category);
        Assert.Equal(Category.None, LabelArithmetic.OfMultiPack([mixed[0], ("soap", Category.None)], Of2016).Category);
    }

    [Fact]
    public void The_arithmetic_is_shown_and_never_rounded_up()
    {
        var finding = LabelArithmetic.Of(new LabelRecipe([Wild("A b", 199_999_999, true), Other(800_000_001)], false), Of2016);
        Assert.Equal(
            "Category I: 199999999 mg of 1000000000 mg dry weight are certified, 19.999 %; at least 20.000 % are asked: "
            + "199999999 × 1000 = 199999999000 < 1000000000 × 200 = 200000000000.",
            finding.Tests[0].Sentence);
        Assert.Equal("Category II: 199999999 mg certified; any certified matter is enough.", finding.Tests[1].Sentence);
        Assert.Equal(Of2016.Source, finding.Source);
    }

    [Fact]
    public void What_is_missing_is_told_to_the_milligram()
    {
        var wild = LabelArithmetic.Of(new LabelRecipe([Wild("A b", 150, true), Wild("C d", 850, false)], false), Of2016);
        Assert.Equal([new LabelGap(LabelGapKind.Replace, "C d", Kind.Wild, 50)], wild.Missing);

        var mixed = LabelArithmetic.Of(new LabelRecipe([Wild("A b", 400, true), Line("A b", Kind.Cultivated, 600)], false), Of2021);
        Assert.Equal(
            [new LabelGap(LabelGapKind.Permit, "A b"), new LabelGap(LabelGapKind.Replace, "A b", Kind.Cultivated, 100)], mixed.Missing);

        var none = LabelArithmetic.Of(new LabelRecipe([Wild("A b", 10, true), Other(990)], false), Of2016);
        Assert.Equal([new LabelGap(LabelGapKind.Add, Mg: 238)], none.Missing);
    }

    [Theory]
    [InlineData(2016, 9, 12, "early", Category.Ingredient)]
    [InlineData(2016, 9, 13, "2016", Category.Product)]
    [InlineData(2021, 2, 14, "2016", Category.Product)]
    [InlineData(2021, 2, 15, "2021", Category.None)]
    public void One_recipe_is_judged_by_the_rules_of_its_date(int year, int month, int day, string version, Category category)
    {
        var rules = LabelArithmetic.InForce(Sets, Day(year, month, day))!;
        Assert.Equal(version, rules.Version);
        Assert.Equal(category, LabelArithmetic.Of(Spikenard, rules.LabelRules).Category);
    }

    [Fact]
    public void The_difference_between_two_dates_is_explained()
    {
        Assert.Equal(
            [
                "The category changes from category I to no category.",
                "Excipients count now: the whole is 500 mg instead of 450 mg.",
                "Nardostachys jatamansi must be certified now: it is a threatened wild species.",
                "Of an ingredient that is also cultivated, 50.0 % must be certified instead of 0.0 %.",
            ],
            LabelDifference.Explain(Spikenard, Of2016, Of2021));
        Assert.Equal(
            ["The category changes from category II to category I.", "Category I asks for 20.0 % instead of 75.0 %.", "Category II asks for 0.0 % instead of 20.0 %."],
            LabelDifference.Explain(Spikenard, Early, Of2016));
        Assert.Equal(["The category changes from no category to category II.", "There were no label rules before."], LabelDifference.Explain(Spikenard, null, Early));
        Assert.Empty(LabelDifference.Explain(Spikenard, Early, Early));
    }

    private static LabelRecipe Spikenard => new(
        [Wild("A b", 200, true), Wild("Nardostachys jatamansi", 250, false), Line("starch", Kind.Excipient, 50)], HasMixingPermit: false);

    private static Category CategoryOf(V1.LabelRules rules, params RecipeLine[] lines) =>
        LabelArithmetic.Of(new LabelRecipe(lines, HasMixingPermit: false), rules).Category;

    private static RecipeLine Wild(string name, long mg, bool certified) => new(name, Kind.Wild, certified, mg);

    private static RecipeLine Other(long mg) => Line("honey", Kind.Other, mg);

    private static RecipeLine Line(string name, Kind kind, long mg) => new(name, kind, false, mg);
}
