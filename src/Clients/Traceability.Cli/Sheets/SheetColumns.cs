using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Sheets;

/// <summary>Where the named columns of a table stand.</summary>
internal sealed class SheetColumns
{
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="sheet">The table.</param>
    /// <param name="needed">Columns that it must have.</param>
    /// <param name="columns">Where columns stand.</param>
    /// <param name="fault">Why the table cannot be used.</param>
    public static bool TryFind(
        Sheet sheet, IReadOnlyList<string> needed, [NotNullWhen(true)] out SheetColumns? columns, [NotNullWhen(false)] out SheetFault? fault)
    {
        var found = new SheetColumns();
        var heading = sheet.Rows.Count == 0 ? [] : sheet.Rows[0].Cells;
        for (var place = 0; place < heading.Count; place++)
        {
            found.places.TryAdd(CellText.Clean(heading[place].Text), place);
        }

        var missing = needed.FirstOrDefault(title => !found.places.ContainsKey(title));
        fault = missing is null ? null : new SheetFault("COLUMN_MISSING", $"The file has no column '{missing}'.", $"It needs the columns {string.Join(", ", needed)}.");
        columns = missing is null ? found : null;
        return fault is null;
    }

    /// <summary>The clean text of a cell; empty where the table has no such column.</summary>
    public string Of(SheetRow row, string title) => places.TryGetValue(title, out var place) ? CellText.Clean(row.At(place).Text) : string.Empty;
}
