using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Commands;
using Traceability.Cli.Harvests;
using Traceability.Cli.Output;
using Traceability.Cli.Sheets;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Recipes;

/// <summary>
/// A recipe from a table with the columns kind, name and dry, and, where they are needed, certified, lot and drawn (docs/trace.md).
/// </summary>
internal static class RecipeFile
{
    private const int MostRows = 100;
    private static readonly string[] Needed = ["kind", "name", "dry"];

    /// <exception cref="CommandHalt">The file cannot be read, or rows of it are wrong: every one is told.</exception>
    public static IReadOnlyList<RecipeRow> Read(string path)
    {
        if (!SheetFile.TryRead(path, null, out var sheet, out var fault) || !TryRead(sheet, out var rows, out var faults, out fault))
        {
            throw new CommandHalt(fault.Code, fault.Sentence, fault.WayOut);
        }

        return faults.Count == 0
            ? rows
            : throw new CommandHalt(
                "ROWS_BAD",
                string.Join(' ', faults.Select(one => $"Row {one.Row}, {one.Column}: {one.Sentence} {one.WayOut}")),
                "Mend these rows; nothing was done.");
    }

    public static bool TryRead(
        Sheet sheet, out IReadOnlyList<RecipeRow> rows, out IReadOnlyList<RowFault> faults, [NotNullWhen(false)] out SheetFault? fault)
    {
        (rows, faults) = ([], []);
        if (!SheetColumns.TryFind(sheet, Needed, out var columns, out fault))
        {
            return false;
        }

        if (sheet.Rows.Count - 1 is < 1 or > MostRows)
        {
            fault = new SheetFault("RECIPE_SIZE", $"The recipe has {sheet.Rows.Count - 1} ingredients.", $"A recipe has 1 to {MostRows}.");
            return false;
        }

        var wrong = new List<RowFault>();
        rows = [.. sheet.Rows.Skip(1).Select(row => Read(row, columns, wrong))];
        faults = wrong;
        return true;
    }

    private static RecipeRow Read(SheetRow row, SheetColumns columns, List<RowFault> wrong)
    {
        Take("kind", PlantWords.Ingredients.TryParse(columns.Of(row, "kind"), out var kind, out var why), why);
        Take("dry", Masses.TryParse(columns.Of(row, "dry"), out var dryMg, out why), why);
        var drawn = 0L;
        if (columns.Of(row, "drawn") is { Length: > 0 } mass)
        {
            Take("drawn", Masses.TryParse(mass, out drawn, out why), why);
        }

        var isCertified = kind == IngredientKind.Lot;
        if (columns.Of(row, "certified") is { Length: > 0 } answer)
        {
            Take("certified", YesNoText.TryParse(answer, out isCertified, out why), why);
            Take(
                "certified",
                !isCertified || kind is IngredientKind.Lot or IngredientKind.Wild or IngredientKind.Unspecified,
                new TextFault($"{PlantWords.Ingredients.Of(kind)} is never certified.", "Leave it empty, or write no."));
        }

        var (name, lot) = (columns.Of(row, "name"), columns.Of(row, "lot"));
        Take("name", name.Length > 0 || (kind == IngredientKind.Lot && lot.Length > 0), new TextFault("There is no name.", "Write the scientific name of a plant, or what it is."));
        return new RecipeRow(row.Number, kind, name, isCertified, dryMg, lot, drawn);

        void Take(string column, bool good, TextFault? because)
        {
            if (!good)
            {
                wrong.Add(new RowFault(row.Number, column, because!.What, because.Mend));
            }
        }
    }
}
