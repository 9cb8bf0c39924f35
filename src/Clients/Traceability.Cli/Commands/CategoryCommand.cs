using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Output;
using Traceability.Cli.Recipes;
using Traceability.Cli.Rules;
using Traceability.Cli.Texts;
using Traceability.Cli.Views;
using Traceability.LedgerCore.Labels;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>The label category of a recipe, before anything is made from it.</summary>
internal sealed class CategoryCommand : TraceCommand
{
    private readonly Argument<string?> file = new("recipe")
    {
        Description = "CSV or XLSX with the columns kind, name, dry, certified. Left out for a multi-pack.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> items = new("--item")
    {
        HelpName = "NAME=CATEGORY",
        Description = $"An item of a multi-pack and its own category ({string.Join('|', PlantWords.Categories.Printed)}); repeat for each. Instead of a recipe.",
    };

    private readonly Option<long?> asOf = Typed.Optional<long>("--as-of", "DATE", "Pack date, e.g. 2026-10-01; else now.", TryDay);
    private readonly Option<long?> compare = Typed.Optional<long>("--compare", "DATE", "Also by the rules of this date, and why it differs. Needs --rules.", TryDay);
    private readonly Option<string> rules = Typed.Words("--rules", "FILE", "Label rules (docs/trace.md): works without a network. Else the ledger's.");
    private readonly Option<bool> permit = new("--permit") { Description = "The scheme permits certified and cultivated matter of one ingredient." };

    public CategoryCommand(Host host)
        : base(
            "category",
            "Work out how a product may speak of the claim, with the arithmetic and what is missing. Records nothing. Ends with 1 if it may not.",
            host)
    {
        Arguments.Add(file);
        Options.Add(items);
        Options.Add(asOf);
        Options.Add(compare);
        Options.Add(rules);
        Options.Add(permit);
    }

    protected override async Task<ExitCode> RunAsync(Invocation run)
    {
        var request = new ComputeLabelCategoryRequest
        {
            Ingredients = { IngredientsOf(run) },
            Items = { (run.Of(items) ?? []).Select(ItemOf) },
            MixingPermit = run.Of(permit),
            AsOfMs = run.Of(asOf) ?? run.Host.Time.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        if (CategoryQuestion.FaultIn(request) is { } refusal)
        {
            throw new CommandHalt(refusal.Code, refusal.Sentence, refusal.WayOut);
        }

        var answer = run.Of(rules) is { } path ? Offline(run, request, path, out var differences) : await AskAsync(run, request, out differences);
        run.Terminal.Show(CategoryView.Json(answer, differences), console => CategoryView.Write(console, answer, differences));
        return answer.Category == LabelCategory.None ? ExitCode.Refused : ExitCode.Ok;
    }

    private IEnumerable<CategoryIngredient> IngredientsOf(Invocation run)
    {
        var path = run.Arguments.GetValue(file);
        if (path is null == (run.Of(items) is not { Length: > 0 }))
        {
            throw new CommandHalt(
                "RECIPE_MISSING", "A category is of a recipe or of the items of a multi-pack.", "Name the file, or --item for each item.", ExitCode.Usage);
        }

        return path is null ? [] : RecipeFile.Read(path).Select(row => new CategoryIngredient
        {
            Kind = row.Kind,
            Name = row.Name.Length > 0 ? row.Name : row.Lot,
            Certified = row.IsCertified,
            DryMg = row.DryMg,
        });
    }

    private static CategoryItem ItemOf(string text)
    {
        var cut = text.LastIndexOf('=');
        return cut > 0 && PlantWords.Categories.TryParse(text[(cut + 1)..], out var category, out _)
            ? new CategoryItem { Name = text[..cut], Category = category }
            : throw new CommandHalt(
                "ITEM_MALFORMED", $"'{text}' is no item.", $"Write NAME=CATEGORY; a category is {string.Join(", ", PlantWords.Categories.Printed)}.", ExitCode.Usage);
    }

    private ComputeLabelCategoryResponse Offline(
        Invocation run, ComputeLabelCategoryRequest request, string path, out IReadOnlyList<string> differences)
    {
        if (run.Of(compare) is not null && request.Items.Count > 0)
        {
            throw new CommandHalt("RECIPE_MISSING", "Only recipes are compared.", "Ask for the multi-pack twice, each time with --as-of.", ExitCode.Usage);
        }

        var sets = LabelRulesFile.Read(path);
        var set = LabelArithmetic.InForce(sets, request.AsOfMs);
        differences = run.Of(compare) is { } other
            ? LabelDifference.Explain(CategoryQuestion.RecipeOf(request), set?.LabelRules, LabelArithmetic.InForce(sets, other)?.LabelRules)
            : [];
        return CategoryQuestion.Answer(request, set, request.AsOfMs);
    }

    private Task<ComputeLabelCategoryResponse> AskAsync(Invocation run, ComputeLabelCategoryRequest request, out IReadOnlyList<string> differences)
    {
        differences = [];
        return run.Of(compare) is null
            ? AskLedgerAsync(run, request)
            : throw new CommandHalt("RULES_MISSING", "Only rules in a file are compared.", "Name the file with --rules.", ExitCode.Usage);
    }

    private static async Task<ComputeLabelCategoryResponse> AskLedgerAsync(Invocation run, ComputeLabelCategoryRequest request)
    {
        await using var client = run.OpenWorkspace().Connect(null);
        return await client.ComputeLabelCategoryAsync(request, run.Cancellation);
    }

    private static bool TryDay(string text, out long value, [NotNullWhen(false)] out TextFault? fault) =>
        TimeText.TryParseDay(text, null, out value, out fault);
}
