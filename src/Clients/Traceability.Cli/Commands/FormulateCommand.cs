using System.CommandLine;
using Traceability.Cli.Outgoing;
using Traceability.Cli.Output;
using Traceability.Cli.Recipes;
using Traceability.Cli.Texts;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>A product is made from a recipe, or packs are put into a multi-pack.</summary>
internal sealed class FormulateCommand : WritingCommand
{
    private readonly Argument<string> file = new("recipe")
    {
        Description = "CSV or XLSX with the columns kind, name, lot, drawn, dry, certified. None for a multi-pack.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<DrawText[]> packs = Typed.Many<DrawText>("--pack", "LOT=MASS", "Multi-pack: whole packs of which lot; repeat for several.", DrawText.TryParse);
    private readonly Option<string> product = Typed.Words("--product", "NAME", "What it is, for people.", required: true);
    private readonly Option<int> units = Typed.Count("--units", "N", "Number of packs.", 1, 100_000_000);
    private readonly Option<long> net = Typed.Option<long>("--net", "MASS", "Net content of one pack.", Masses.TryParse, required: true);
    private readonly Option<string> permit = Typed.Words("--permit", "NUMBER", "The scheme's permit for certified and cultivated matter of one ingredient.");

    public FormulateCommand(Host host)
        : base("formulate", "Record a finished product of several ingredients, or a multi-pack. Ask trace category first.", host)
    {
        (packs.Required, units.Required) = (false, true);
        Arguments.Add(file);
        Options.Add(packs);
        Options.Add(product);
        Options.Add(units);
        Options.Add(net);
        Options.Add(permit);
    }

    protected override Task<Draft> WriteAsync(Writing writing)
    {
        var run = writing.Run;
        var drawn = run.Of(packs) ?? [];
        var path = run.Arguments.GetValue(file);
        if (path is null == (drawn.Length == 0))
        {
            throw new CommandHalt(
                "RECIPE_OR_PACKS", "A product is made from a recipe file or of packs.", "Name the file, or each lot of packs with --pack.", ExitCode.Usage);
        }

        return Task.FromResult(writing.Drafts.Formulation(path is null ? MultiPack(writing, drawn) : Recipe(writing, path), writing.OccurredAt));
    }

    private FormulationDetails MultiPack(Writing writing, DrawText[] drawn) => new(
        FormulationKind.MultiPack,
        [.. drawn.Select(pack => new FormulationLot(writing.Lot(pack.Lot), pack.MassMg))],
        [],
        writing.Run.Of(product)!,
        writing.Run.Of(units),
        writing.Run.Of(net));

    private FormulationDetails Recipe(Writing writing, string path)
    {
        var rows = RecipeFile.Read(path);
        if (rows.FirstOrDefault(row => row.Kind == IngredientKind.Lot && (row.Lot.Length == 0 || row.DrawnMg == 0)) is { } unsaid)
        {
            throw new CommandHalt("ROWS_BAD", $"Row {unsaid.Number}: which lot, or how much of it, is not told.", "Fill in the columns lot and drawn.");
        }

        return new FormulationDetails(
            FormulationKind.Recipe,
            [.. rows.Where(row => row.Kind == IngredientKind.Lot)
                .Select(row => new FormulationLot(writing.Lot(row.Lot), row.DrawnMg, row.DryMg, row.IsCertified))],
            [.. rows.Where(row => row.Kind != IngredientKind.Lot).Select(row => new Ingredient { Kind = row.Kind, Name = row.Name, DryMg = row.DryMg })],
            writing.Run.Of(product)!,
            writing.Run.Of(units),
            writing.Run.Of(net),
            writing.Run.Of(permit) ?? string.Empty);
    }
}
