using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Xml;

namespace Traceability.Cli.Sheets;

/// <summary>
/// The part of an XLSX workbook (ECMA-376 part 1 §18) that holds a table: names of the sheets, shared texts, cells. Formulas
/// count by the value last calculated. Reading is bounded however small the file was packed.
/// </summary>
internal static class XlsxWorkbook
{
    private const int MostParts = 2_000;

    public static bool TryRead(
        byte[] bytes, string? sheetName, [NotNullWhen(true)] out Sheet? sheet, [NotNullWhen(false)] out SheetFault? fault)
    {
        sheet = null;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts)
            {
                fault = Broken;
                return false;
            }

            var parts = new XlsxParts(archive);
            var index = XlsxIndex.Read(parts);
            var wanted = sheetName ?? index.Sheets.Select(one => one.Name).FirstOrDefault();
            var path = index.Sheets.FirstOrDefault(one => one.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)).Path;
            if (path is null)
            {
                fault = new SheetFault(
                    "SHEET_NOT_FOUND", $"The workbook has no sheet '{wanted}'.", $"It has: {string.Join(", ", index.Sheets.Select(one => one.Name))}.");
                return false;
            }

            sheet = new Sheet(XlsxCells.Read(parts, path, XlsxTexts.Read(parts)), index.DaysFrom1904);
            fault = null;
            return true;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or XlsxLimitException)
        {
            fault = (broken as XlsxLimitException)?.Fault ?? Broken;
            return false;
        }
    }

    private static SheetFault Broken { get; } =
        new("FILE_BROKEN", "The file is no workbook that can be read.", "Open it in a spreadsheet program and save it again as .xlsx or \"CSV UTF-8\".");
}
