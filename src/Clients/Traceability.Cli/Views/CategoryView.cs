using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>A label category: the answer first, then the arithmetic, then what is missing for the next one.</summary>
internal static class CategoryView
{
    public static JsonObject Json(ComputeLabelCategoryResponse answer, IReadOnlyList<string> differences) => new()
    {
        ["category"] = PlantWords.Categories.Of(answer.Category),
        ["sentence"] = SentenceOf(answer.Category),
        ["as_of"] = TimeText.Format(answer.AsOfMs),
        ["rule_set"] = answer.RuleSet,
        ["source"] = answer.Source,
        ["tests"] = new JsonArray([.. answer.Tests.Select(test => new JsonObject
        {
            ["holds"] = test.Holds,
            ["ingredient"] = test.Ingredient,
            ["part_mg"] = test.PartMg,
            ["whole_mg"] = test.WholeMg,
            ["permille"] = test.Permille,
            ["sentence"] = test.Sentence,
        })]),
        ["missing"] = new JsonArray([.. answer.Missing.Select(gap => new JsonObject
        {
            ["what"] = WordOf(gap.Kind),
            ["ingredient"] = gap.Ingredient,
            ["mg"] = gap.Mg,
            ["sentence"] = gap.Sentence,
        })]),
        ["differences"] = new JsonArray([.. differences.Select(sentence => JsonValue.Create(sentence))]),
    };

    public static void Write(IAnsiConsole console, ComputeLabelCategoryResponse answer, IReadOnlyList<string> differences)
    {
        console.WritePairs(
            ("Category", $"{PlantWords.Categories.Of(answer.Category)}: {SentenceOf(answer.Category)}"),
            ("Rules", answer.Source.Length > 0 ? $"{answer.RuleSet}: {answer.Source}" : "none in force"),
            ("As of", TimeText.Format(answer.AsOfMs)));
        var tests = Tables.With("Holds", "Step");
        foreach (var test in answer.Tests)
        {
            tests.AddPlain(test.Holds ? "yes" : "no", test.Sentence);
        }

        console.WriteTable(tests);
        WriteLines(console, answer.Missing.Select(gap => $"Missing: {gap.Sentence}"));
        WriteLines(console, differences.Select(sentence => $"Compared: {sentence}"));
    }

    private static void WriteLines(IAnsiConsole console, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            console.Write(new Text(Tables.Printable(line)));
            console.WriteLine();
        }
    }

    private static string SentenceOf(LabelCategory category) => category switch
    {
        LabelCategory.Product => "certified product; the claim may be in its name.",
        LabelCategory.Ingredient => "made with certified ingredients; the claim on the side only.",
        _ => "it may not speak of the claim.",
    };

    private static string WordOf(CategoryGapKind kind) => kind switch
    {
        CategoryGapKind.Rules => "rules",
        CategoryGapKind.Permit => "permit",
        CategoryGapKind.Replace => "replace",
        CategoryGapKind.Add => "add",
        CategoryGapKind.LeaveOut => "leave-out",
        _ => "item",
    };
}
