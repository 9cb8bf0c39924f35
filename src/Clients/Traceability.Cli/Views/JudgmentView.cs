using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>One step under the rules of two days, for programs and for people.</summary>
internal static class JudgmentView
{
    public static JsonObject Json(LotKey lot, JudgeAsOfResponse found) => new()
    {
        ["lot"] = lot.ToString(),
        ["then"] = Json(found.Then),
        ["as_of"] = Json(found.AsOf),
        ["differences"] = new JsonArray([.. found.Differences.Select(one => new JsonObject
        {
            ["code"] = one.Code,
            ["then"] = one.Then,
            ["as_of"] = one.AsOf,
            ["sentence"] = one.Sentence,
            ["way_out"] = one.WayOut,
        })]),
    };

    public static void Write(IAnsiConsole console, JudgeAsOfResponse found)
    {
        var table = Tables.With("Rules of", "Version", "Ruling", "Label category");
        foreach (var judgment in new[] { found.Then, found.AsOf })
        {
            table.AddPlain(TimeText.Format(judgment.RulesAtMs), judgment.RuleSet, RulingOf(judgment), CategoryOf(judgment.LabelCategory));
        }

        console.WriteTable(table);
        foreach (var one in found.Differences)
        {
            console.WritePairs((one.AsOf ? $"+ {one.Code}" : $"- {one.Code}", Sentences.Weighed($"{one.Sentence} {one.WayOut}".Trim())));
        }

        if (found.Differences.Count == 0)
        {
            console.WriteLine("No rule says anything else.");
        }
    }

    private static string RulingOf(Judgment judgment) => judgment.Refused ? "refused" : PlantWords.Claims.Of(judgment.Claim);

    private static string CategoryOf(LabelCategory category) => category switch
    {
        LabelCategory.None => "none",
        LabelCategory.Ingredient => "II, ingredient",
        LabelCategory.Product => "I, product",
        _ => string.Empty,
    };

    private static JsonObject Json(Judgment judgment) => new()
    {
        ["rules_at"] = TimeText.Format(judgment.RulesAtMs),
        ["rule_set"] = judgment.RuleSet,
        ["ruling"] = RulingOf(judgment),
        ["label_category"] = CategoryOf(judgment.LabelCategory),
    };
}
