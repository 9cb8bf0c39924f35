using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Harvests;
using Traceability.Cli.Output;
using Traceability.Cli.Sheets;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Rules;

/// <summary>
/// Label rules from a table with the columns from, rule and value: for each date from which rules hold, a row for each
/// rule (docs/trace.md). Rules that have no row for a date do not hold from it.
/// </summary>
internal static class LabelRulesFile
{
    private static readonly string[] Needed = ["from", "rule", "value"];

    private static readonly string[] Names =
        ["category-i", "category-ii", "excipients-count", "threatened-must-be-certified", "threatened", "mixed", "multi-pack-all-products", "source"];

    /// <summary>The rules of every date in the file, oldest first; of a rule set only its date and its label rules.</summary>
    /// <exception cref="CommandHalt">The file cannot be read, or rows of it are wrong: every one is told.</exception>
    public static IReadOnlyList<RuleSet> Read(string path)
    {
        if (!SheetFile.TryRead(path, null, out var sheet, out var fault) || !TryRead(sheet, out var sets, out var faults, out fault))
        {
            throw new CommandHalt(fault.Code, fault.Sentence, fault.WayOut);
        }

        return faults.Count == 0
            ? sets
            : throw new CommandHalt(
                "ROWS_BAD",
                string.Join(' ', faults.Select(one => $"Row {one.Row}, {one.Column}: {one.Sentence} {one.WayOut}")),
                "Mend these rows; nothing was done.");
    }

    public static bool TryRead(
        Sheet sheet, out IReadOnlyList<RuleSet> sets, out IReadOnlyList<RowFault> faults, [NotNullWhen(false)] out SheetFault? fault)
    {
        (sets, faults) = ([], []);
        if (!SheetColumns.TryFind(sheet, Needed, out var columns, out fault))
        {
            return false;
        }

        var (found, wrong) = (new SortedDictionary<long, RuleSet>(), new List<RowFault>());
        foreach (var row in sheet.Rows.Skip(1))
        {
            if (!TimeText.TryParseDay(columns.Of(row, "from"), null, out var fromMs, out var why))
            {
                wrong.Add(new RowFault(row.Number, "from", why.What, why.Mend));
                continue;
            }

            if (!found.TryGetValue(fromMs, out var set))
            {
                set = new RuleSet { Version = $"labels {columns.Of(row, "from")}", EffectiveFromMs = fromMs, LabelRules = new LabelRules() };
                found.Add(fromMs, set);
            }

            if (FaultIn(set.LabelRules, columns.Of(row, "rule"), columns.Of(row, "value"), out var column) is { } said)
            {
                wrong.Add(new RowFault(row.Number, column, said.What, said.Mend));
            }
        }

        foreach (var set in found.Values)
        {
            string[] species = [.. set.LabelRules.ThreatenedSpecies.Distinct().Order(StringComparer.Ordinal)];
            set.LabelRules.ThreatenedSpecies.Clear();
            set.LabelRules.ThreatenedSpecies.Add(species);
            if (set.LabelRules.ProductPermille == 0 || set.LabelRules.Source.Length == 0)
            {
                wrong.Add(new RowFault(1, "rule", $"The rules of {TimeText.Format(set.EffectiveFromMs)} lack category-i or source.", "Add a row for each."));
            }
        }

        (sets, faults) = ([.. found.Values], wrong);
        return true;
    }

    private static TextFault? FaultIn(LabelRules rules, string rule, string value, out string column)
    {
        column = "value";
        TextFault? fault = null;
        switch (rule.ToLowerInvariant())
        {
            case "category-i":
                rules.ProductPermille = Permille();
                break;
            case "category-ii":
                rules.IngredientPermille = Permille();
                break;
            case "excipients-count":
                rules.ExcipientsCount = YesNo();
                break;
            case "threatened-must-be-certified":
                rules.ThreatenedMustBeCertified = YesNo();
                break;
            case "threatened":
                rules.ThreatenedSpecies.Add(Words());
                break;
            case "mixed":
                rules.MixedPermille = Permille();
                break;
            case "multi-pack-all-products":
                rules.MultiPackAllProducts = YesNo();
                break;
            case "source":
                rules.Source = Words();
                break;
            default:
                column = "rule";
                return new TextFault($"'{rule}' is no label rule.", $"Use one of: {string.Join(", ", Names)}.");
        }

        return fault;

        uint Permille()
        {
            if (PermilleText.TryParseCell(value, out var permille, out fault) && permille > 1000)
            {
                fault = new TextFault($"'{value}' is more than the whole.", "Write 0 to 100 percent.");
            }

            return permille;
        }

        bool YesNo() => YesNoText.TryParse(value, out var answer, out fault) && answer;

        string Words()
        {
            fault = value.Length is > 0 and <= 200 ? null : new TextFault("There is no text of at most 200 characters.", "Write it.");
            return value;
        }
    }
}
