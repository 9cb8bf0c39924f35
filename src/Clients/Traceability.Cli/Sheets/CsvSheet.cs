using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;
using CsvHelper;

namespace Traceability.Cli.Sheets;

/// <summary>CSV (RFC 4180) in UTF-8, with comma, semicolon or tab between the cells.</summary>
internal static class CsvSheet
{
    private const int LongestRow = 64 * 1024;

    public static bool TryRead(byte[] bytes, [NotNullWhen(true)] out Sheet? sheet, [NotNullWhen(false)] out SheetFault? fault)
    {
        sheet = null;
        if ((fault = EncodingFaultOf(bytes)) is not null)
        {
            return false;
        }

        // Blank lines are kept, so that row numbers are those that a spreadsheet program shows. A quotation mark that is
        // not closed would swallow the rows below it: nothing is guessed, the file is refused.
        var separator = SeparatorOf(bytes);
        using var reader = CsvReader.Create(bytes, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        var rows = new List<SheetRow>();
        try
        {
            fault = ReadRows(reader, rows);
        }
        catch (CsvFormatException broken)
        {
            fault = new SheetFault(
                "FILE_BROKEN",
                $"Row {broken.RecordNumber} is no CSV: a quotation mark stands in the wrong place or is not closed.",
                "Mend the row, or save the file again from the spreadsheet program.");
        }

        sheet = fault is null ? new Sheet(rows, false, separator != ',') : null;
        return fault is null;
    }

    private static SheetFault? ReadRows(CsvReader reader, List<SheetRow> rows)
    {
        for (var number = 1; reader.Read(); number++)
        {
            if (reader.RawRecord.Length > LongestRow)
            {
                return new SheetFault("ROW_TOO_LONG", $"Row {number} is longer than {LongestRow} bytes.", "Look for a quotation mark that is not closed.");
            }

            if (reader.FieldCount > SheetFile.MostColumns)
            {
                return new SheetFault(
                    "TOO_MANY_COLUMNS", $"Row {number} has {reader.FieldCount} columns; at most {SheetFile.MostColumns} are read.", "Remove columns.");
            }

            var row = new SheetRow(number, [.. Enumerable.Range(0, reader.FieldCount).Select(place => new Cell(reader.GetString(place), false))]);
            if (row.IsBlank)
            {
                continue;
            }

            if (rows.Count > SheetFile.MostRows)
            {
                return new SheetFault("TOO_MANY_ROWS", $"The file has more than {SheetFile.MostRows:N0} rows.", "Split it.");
            }

            rows.Add(row);
        }

        return null;
    }

    private static SheetFault? EncodingFaultOf(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes.Contains((byte)0)
            ? new SheetFault("FILE_NOT_UTF8", "The file is in UTF-16 or is no text.", "Save it as \"CSV UTF-8\" or as .xlsx.")
        : !Utf8.IsValid(bytes)
            ? new SheetFault("FILE_NOT_UTF8", "The file is not in UTF-8: its letters with accents would be lost.", "Save it as \"CSV UTF-8\" or as .xlsx.")
            : null;

    // The separator that occurs most often in the first line that has one, outside quotation marks.
    private static char SeparatorOf(ReadOnlySpan<byte> bytes)
    {
        Span<int> counts = [0, 0, 0];
        var quoted = false;
        foreach (var letter in bytes)
        {
            if (!quoted && (letter is (byte)'\n' or (byte)'\r') && counts.ContainsAnyExcept(0))
            {
                break;
            }

            quoted ^= letter == '"';
            var found = quoted ? -1 : ",;\t"u8.IndexOf(letter);
            if (found >= 0)
            {
                counts[found]++;
            }
        }

        return counts[1] > counts[0] && counts[1] >= counts[2] ? ';' : counts[2] > counts[0] ? '\t' : ',';
    }
}
