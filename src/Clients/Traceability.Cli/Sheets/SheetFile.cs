using System.Diagnostics.CodeAnalysis;

namespace Traceability.Cli.Sheets;

/// <summary>Reads a table from a CSV file or an XLSX workbook, told apart by their first bytes.</summary>
internal static class SheetFile
{
    /// <summary>Longest file in bytes: 50 MB.</summary>
    public const int MostBytes = 50 * 1024 * 1024;

    /// <summary>Most rows below the heading.</summary>
    public const int MostRows = 100_000;

    /// <summary>Most columns; further ones are a fault.</summary>
    public const int MostColumns = 256;

    /// <param name="path">The file.</param>
    /// <param name="sheetName">Which sheet of a workbook; null for the first. A CSV file has none.</param>
    /// <param name="sheet">The table.</param>
    /// <param name="fault">Why there is none.</param>
    public static bool TryRead(
        string path, string? sheetName, [NotNullWhen(true)] out Sheet? sheet, [NotNullWhen(false)] out SheetFault? fault)
    {
        sheet = null;
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            fault = new SheetFault("FILE_NOT_FOUND", $"There is no file {path}.", "Check the name and the folder.");
            return false;
        }

        if (file.Length > MostBytes)
        {
            fault = new SheetFault("FILE_TOO_LARGE", $"The file has {file.Length:N0} bytes; at most {MostBytes:N0} are read.", "Split it.");
            return false;
        }

        var bytes = File.ReadAllBytes(path);
        return bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)
            ? XlsxWorkbook.TryRead(bytes, sheetName, out sheet, out fault)
            : CsvSheet.TryRead(bytes, out sheet, out fault);
    }
}
