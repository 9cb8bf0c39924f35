using System.Diagnostics.CodeAnalysis;
using Traceability.Cli.Harvests;
using Traceability.Cli.Sheets;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Rules;

/// <summary>Tables of shares: five columns, of which the last two are the least and the most, in percent with at most one decimal.</summary>
internal static class ShareFile
{
    /// <summary>Reads the rows of a table; the faults are those of single cells.</summary>
    public delegate bool Reader<T>(Sheet sheet, out IReadOnlyList<T> rows, out IReadOnlyList<RowFault> faults, [NotNullWhen(false)] out SheetFault? fault);

    /// <summary>Reads the cells of a row, and tells what is wrong with which column.</summary>
    public delegate T Row<T>(string[] cells, uint low, uint high, Action<int, TextFault?> tell);

    public static bool TryRead<T>(
        Sheet sheet,
        string[] titles,
        Row<T> read,
        out IReadOnlyList<T> rows,
        out IReadOnlyList<RowFault> faults,
        [NotNullWhen(false)] out SheetFault? fault)
    {
        (rows, faults, fault) = ([], [], null);
        var heading = sheet.Rows.Count == 0 ? [] : sheet.Rows[0].Cells.Select(cell => CellText.Clean(cell.Text).TrimEnd('%', ' ')).ToList();
        var places = titles.Select(title => heading.FindIndex(one => one.Equals(title, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (Array.IndexOf(places, -1) is >= 0 and var missing)
        {
            fault = new SheetFault("COLUMN_MISSING", $"The file has no column '{titles[missing]}'.", $"Its columns are: {string.Join(", ", titles)}.");
            return false;
        }

        var (found, wrong) = (new List<T>(), new List<RowFault>());
        foreach (var row in sheet.Rows.Skip(1))
        {
            var cells = places.Select(place => row.At(place).Text).ToArray();
            void Tell(int column, TextFault? why)
            {
                if (why is not null)
                {
                    wrong.Add(new RowFault(row.Number, titles[column], why.What, why.Mend));
                }
            }

            _ = TryPermille(cells[3], out var low, out var what);
            Tell(3, what);
            _ = TryPermille(cells[4], out var high, out what);
            Tell(4, what);
            found.Add(read(cells, low, high, Tell));
        }

        (rows, faults) = (found, wrong);
        return true;
    }

    private static bool TryPermille(string text, out uint permille, [NotNullWhen(false)] out TextFault? fault)
    {
        permille = 0;
        if (!DecimalText.TryParse(CellText.Clean(text).TrimEnd('%', ' '), out var percent, out fault))
        {
            return false;
        }

        var value = percent.Scale(1, out var exact);
        if (!exact || value < 0 || value > 100_000)
        {
            fault = new TextFault($"'{text}' is no share in percent.", "Write 0 to 10000 with at most one decimal, e.g. 22.5");
            return false;
        }

        permille = (uint)value;
        return true;
    }
}
