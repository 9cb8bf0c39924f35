using System.Text.Json.Nodes;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Clients.Tests.Cli;

public sealed class CategoryTests : IDisposable
{
    private static readonly string Lot = new('1', 64);

    private readonly TraceRun trace = new TraceRun().Prepared();

    [Theory]
    [InlineData("2016-09-12", 1, "none")]
    [InlineData("2016-09-13", 0, "II")]
    [InlineData("2009-12-31", 1, "none")]
    public async Task The_rules_of_the_date_rule_without_a_network(string date, int exit, string category)
    {
        var answer = await trace.JsonAsync("category", Sample("recipe.csv"), "--rules", Sample("label-rules.csv"), "--as-of", date);
        Assert.Equal((exit, category), (answer.Exit, (string)answer.Document["category"]!));
    }

    [Fact]
    public async Task The_arithmetic_what_is_missing_and_the_difference_are_told()
    {
        var (_, document) = await trace.JsonAsync(
            "category", Sample("recipe.csv"), "--rules", Sample("label-rules.csv"), "--as-of", "2026-10-01", "--compare", "2016-09-12");

        Assert.Equal([150_000L, 150_000L], document["tests"]!.AsArray().Select(test => (long)test!["part_mg"]!));
        Assert.Equal(1_000_000, (long)document["tests"]![0]!["whole_mg"]!);
        Assert.Equal(("replace", "Mentha × piperita", 400_000), Gap(document));
        Assert.Contains("The category changes from category II to no category.", document["differences"]!.AsArray().Select(sentence => (string)sentence!));

        var (exit, output, _) = await trace.RunAsync("category", Sample("recipe.csv"), "--rules", Sample("label-rules.csv"), "--as-of", "2026-10-01");
        Assert.Equal(0, exit);
        Assert.Contains("made with certified ingredients", output, StringComparison.Ordinal);
        Assert.Contains("15.000 %", output, StringComparison.Ordinal);
        Assert.Contains("Missing: Replace 400000 mg of cultivated Mentha", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020-10-01", "I", 0, "II")]
    [InlineData("2020-10-01", "none", 1, "none")]
    [InlineData("2026-10-01", "I", 1, "none")]
    public async Task A_multi_pack_speaks_by_the_weakest_of_its_items(string date, string other, int exit, string category)
    {
        var answer = await trace.JsonAsync(
            "category", "--item", "Balm = of 2026=II", "--item", $"Herbal tea={other}", "--rules", Sample("label-rules.csv"), "--as-of", date);
        Assert.Equal((exit, category), (answer.Exit, (string)answer.Document["category"]!));
        Assert.Equal(["Balm = of 2026", "Herbal tea"], answer.Document["tests"]!.AsArray().Select(test => (string)test!["ingredient"]!));
    }

    [Theory]
    [InlineData("category")]
    [InlineData("category", "recipe.csv", "--item", "Balm=I")]
    [InlineData("category", "--item", "Balm")]
    [InlineData("category", "--item", "=I")]
    [InlineData("category", "--item", "Balm=III")]
    public async Task A_category_is_of_a_recipe_or_of_named_items(params string[] arguments) =>
        Assert.Equal(2, (await trace.JsonAsync([.. arguments, "--rules", Sample("label-rules.csv")])).Exit);

    [Fact]
    public async Task Every_wrong_row_is_told_by_its_number()
    {
        var path = trace.Write("recipe.csv", "kind,name,dry,certified", "stone,flint,1 g,", "wild,,1 g,", "other,honey,1,", "excipient,starch,1 g,yes", "wild,A b,1 g,maybe");
        var (exit, document) = await trace.JsonAsync("category", path, "--rules", Sample("label-rules.csv"));
        var sentence = (string)document["error"]!["sentence"]!;
        Assert.Equal((1, "ROWS_BAD"), (exit, (string)document["error"]!["code"]!));
        Assert.All(["Row 2, kind:", "Row 3, name:", "Row 4, dry:", "Row 5, certified:", "Row 6, certified:"], row => Assert.Contains(row, sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2020-01-01,category-x,20", "Row 2, rule:")]
    [InlineData("2020-01-01,category-i,101", "Row 2, value:")]
    [InlineData("2020-01-01,excipients-count,perhaps", "Row 2, value:")]
    [InlineData("sometime,category-i,20", "Row 2, from:")]
    [InlineData("2020-01-01,category-i,20", "lack category-i or source")]
    public async Task Wrong_rules_are_told_by_their_row(string row, string fault)
    {
        var path = trace.Write("rules.csv", "from,rule,value", row);
        var (exit, document) = await trace.JsonAsync("category", Sample("recipe.csv"), "--rules", path);
        Assert.Equal(1, exit);
        Assert.Contains(fault, (string)document["error"]!["sentence"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_product_is_signed_from_the_same_file()
    {
        var path = trace.Write(
            "recipe.csv",
            "kind,name,lot,drawn,dry,certified",
            $"lot,Gynostemma pentaphyllum,{Lot},1 kg,900 g,",
            $"lot,,{Lot}:1,1 kg,1 kg,no",
            "other,honey,,,50 g,");
        var (exit, _) = await trace.JsonAsync("formulate", path, "--product", "mountain tea", "--units", "40", "--net", "50g", "--offline", "--permit", "P-1");

        Assert.Equal(0, exit);
        var (statement, recipe) = Signed();
        var body = statement.Formulation;
        Assert.Equal((FormulationKind.Recipe, 40, 50_000, "P-1"), (body.Kind, body.Units, body.UnitNetMg, body.MixingPermit));
        Assert.Equal([1u], body.UnclaimedInputs);
        Assert.Equal([1_000_000, 1_000_000], recipe.InputMg);
        Assert.Equal([900_000, 1_000_000, 50_000], recipe.Ingredients.Select(line => line.DryMg));
    }

    [Fact]
    public async Task A_multi_pack_is_signed_from_its_packs()
    {
        var (exit, _) = await trace.JsonAsync("formulate", "--pack", $"{Lot}=1kg", "--product", "gift box", "--units", "10", "--net", "100g", "--offline");
        Assert.Equal(0, exit);
        Assert.Equal(FormulationKind.MultiPack, Signed().Statement.Formulation.Kind);
        Assert.Empty(Signed().Recipe.Ingredients);
    }

    [Fact]
    public async Task Neither_recipe_nor_packs_is_a_wrong_command_line()
    {
        var (exit, document) = await trace.JsonAsync("formulate", "--product", "gift box", "--units", "10", "--net", "100g", "--offline");
        Assert.Equal((2, "RECIPE_OR_PACKS"), (exit, (string)document["error"]!["code"]!));
    }

    public void Dispose() => trace.Dispose();

    private static string Sample(string name) => Path.Combine(Project.Root, "samples", "Labels", name);

    private static (string What, string Ingredient, long Mg) Gap(JsonObject document)
    {
        var gap = Assert.Single(document["missing"]!.AsArray())!;
        return ((string)gap["what"]!, (string)gap["ingredient"]!, (long)gap["mg"]!);
    }

    private (Statement Statement, Recipe Recipe) Signed()
    {
        var item = Assert.Single(trace.Workspace.Outbox.List());
        Assert.True(StatementAdmission.TryAdmit(item.Statement, Statement.Parser.ParseFrom(item.Statement.Statement).Origin, out var admitted, out var refusal), $"{refusal}");
        return (admitted.Message, admitted.Parts.As<Recipe>());
    }
}
