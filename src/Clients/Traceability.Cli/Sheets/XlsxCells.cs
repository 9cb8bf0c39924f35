using System.Globalization;
using System.Xml;

namespace Traceability.Cli.Sheets;

/// <summary>The rows of one sheet (ECMA-376 part 1 §18.3).</summary>
internal static class XlsxCells
{
    /// <summary>What spreadsheet programs show: binary fractions beyond it are noise.</summary>
    private const int SignificantDigits = 15;

    public static IReadOnlyList<SheetRow> Read(XlsxParts parts, string path, IReadOnlyList<string> texts)
    {
        var rows = new List<SheetRow>();
        using var reader = parts.Open(path) ?? throw new InvalidDataException();
        var number = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "row")
            {
                continue;
            }

            number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? stated : number + 1;
            var row = new SheetRow(number, ReadRow(reader, texts));
            if (!row.IsBlank)
            {
                rows.Add(row);
            }

            if (rows.Count > SheetFile.MostRows + 1)
            {
                throw new XlsxLimitException(new SheetFault("TOO_MANY_ROWS", $"The sheet has more than {SheetFile.MostRows:N0} rows.", "Split it."));
            }
        }

        return rows;
    }

    private static List<Cell> ReadRow(XmlReader reader, IReadOnlyList<string> texts)
    {
        var cells = new List<Cell>();
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
            {
                continue;
            }

            var column = ColumnOf(reader.GetAttribute("r")) ?? cells.Count;
            if (column >= SheetFile.MostColumns)
            {
                throw new XlsxLimitException(
                    new SheetFault("TOO_MANY_COLUMNS", $"The sheet has more than {SheetFile.MostColumns} columns.", "Remove columns."));
            }

            while (cells.Count <= column)
            {
                cells.Add(new Cell(string.Empty, false));
            }

            cells[column] = ReadCell(reader, texts);
        }

        return cells;
    }

    private static Cell ReadCell(XmlReader reader, IReadOnlyList<string> texts)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var value = string.Empty;
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "v" or "is")
            {
                value = XlsxTexts.ReadText(reader);
            }
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count
                ? new Cell(texts[index], false)
                : throw new InvalidDataException(),
            "n" => new Cell(Shown(value), value.Length > 0),
            _ => new Cell(value, false),
        };
    }

    /// <summary>A number as the spreadsheet shows it: the file may say 12.300000000000001 for 12.3.</summary>
    internal static string Shown(string value)
    {
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return value;
        }

        var whole = decimal.Truncate(Math.Abs(number)).ToString(CultureInfo.InvariantCulture).TrimStart('0').Length;
        return Math.Round(number, Math.Clamp(SignificantDigits - whole, 0, 28), MidpointRounding.AwayFromZero).ToString("0.############################", CultureInfo.InvariantCulture);
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? string.Empty)
        {
            if (letter is < 'A' or > 'Z')
            {
                break;
            }

            column = (Math.Min(column, SheetFile.MostColumns) * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
