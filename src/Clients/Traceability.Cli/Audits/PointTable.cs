using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Harvests;
using Traceability.Cli.Output;
using Traceability.Cli.Sheets;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Audits;

/// <summary>A table with one row for each control point: the column "code" and one more.</summary>
internal static class PointTable
{
    private const string Code = "code";
    private const int Most = 500;

    /// <summary>Reads the second cell of a row.</summary>
    public delegate bool Read<T>(string code, string text, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out TextFault? fault);

    /// <summary>One value for each row; rows without a code and a value are left out.</summary>
    /// <param name="path">CSV or XLSX.</param>
    /// <param name="column">Title of the other column.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="CommandHalt">The file is no such table; every bad row is named.</exception>
    public static IReadOnlyList<T> Of<T>(string path, string column, Read<T> read)
    {
        if (!SheetFile.TryRead(path, null, out var sheet, out var fault))
        {
            throw new CommandHalt(fault.Code, fault.Sentence, fault.WayOut);
        }

        var heading = sheet.Rows.Count == 0 ? [] : sheet.Rows[0].Cells.Select(cell => CellText.Clean(cell.Text)).ToList();
        var places = new[] { Code, column }.Select(title => heading.FindIndex(one => one.Equals(title, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (places.Contains(-1))
        {
            throw new CommandHalt("COLUMN_MISSING", $"The file needs the columns '{Code}' and '{column}'.", "Name them so in the first row.");
        }

        if (sheet.Rows.Count - 1 > Most)
        {
            throw new CommandHalt("ROWS_TOO_MANY", $"The file has {sheet.Rows.Count - 1} rows; a standard has at most {Most} points.", "Leave out what is no point.");
        }

        var (values, faults, seen) = (new List<T>(), new List<RowFault>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in sheet.Rows.Skip(1))
        {
            var (code, text) = (CellText.Clean(row.At(places[0]).Text), CellText.Clean(row.At(places[1]).Text));
            if (code.Length == 0 && text.Length == 0)
            {
                continue;
            }

            if (code.Length == 0 || !seen.Add(code))
            {
                var what = code.Length == 0 ? "There is no code." : $"Point {code} stands here twice.";
                faults.Add(new RowFault(row.Number, Code, what, "Name each point once; write codes as text, or 3.10 becomes 3.1."));
            }
            else if (read(code, text, out var value, out var wrong))
            {
                values.Add(value);
            }
            else
            {
                faults.Add(new RowFault(row.Number, column, wrong.What, wrong.Mend));
            }
        }

        return faults.Count == 0
            ? values
            : throw new CommandHalt(
                "ROWS_BAD",
                string.Join(' ', faults.Select(one => $"Row {one.Row}, {one.Column}: {one.Sentence} {one.WayOut}")),
                "Nothing was imported.");
    }
}
