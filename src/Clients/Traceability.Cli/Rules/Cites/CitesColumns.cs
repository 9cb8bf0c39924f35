using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Sheets;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Rules.Cites;

/// <summary>Finds columns by their titles.</summary>
internal sealed class CitesColumns
{
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    public static bool TryRead(
        Sheet sheet, string[] needed, [NotNullWhen(true)] out CitesColumns? columns, [NotNullWhen(false)] out SheetFault? fault)
    {
        var found = new CitesColumns();
        var heading = sheet.Rows.Count == 0 ? [] : sheet.Rows[0].Cells;
        for (var place = 0; place < heading.Count; place++)
        {
            found.places.TryAdd(CellText.Clean(heading[place].Text), place);
        }

        var missing = needed.Where(title => !found.places.ContainsKey(title)).ToArray();
        fault = missing.Length == 0
            ? null
            : new SheetFault("COLUMN_MISSING", $"The file has no column {string.Join(", ", missing)}.", $"It needs: {string.Join(", ", needed)}.");
        columns = fault is null ? found : null;
        return fault is null;
    }

    /// <summary>The cell of a column, cleaned; empty when there is no such column.</summary>
    public string Of(SheetRow row, string title) => places.TryGetValue(title, out var place) ? CellText.Clean(row.At(place).Text) : "";
}
