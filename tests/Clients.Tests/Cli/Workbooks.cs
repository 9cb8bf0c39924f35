using System.IO.Compression;
using System.Text;

namespace Traceability.Clients.Tests.Cli;

/// <summary>Makes small XLSX workbooks by hand.</summary>
internal static class Workbooks
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook with the sheets given, each the XML of its rows, and shared texts.</summary>
    public static byte[] Of((string Name, string Rows)[] sheets, string texts = "", string properties = "", string prolog = "")
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            var list = string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"));
            Add(archive, "xl/workbook.xml", $"{prolog}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\"><workbookPr {properties}/><sheets>{list}</sheets></workbook>");
            var targets = string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"x\" Target=\"worksheets/sheet{i + 1}.xml\"/>"));
            Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{targets}</Relationships>");
            Add(archive, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{texts}</sst>");
            for (var i = 0; i < sheets.Length; i++)
            {
                Add(archive, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheets[i].Rows}</sheetData></worksheet>");
            }
        }

        return memory.ToArray();
    }

    /// <summary>A row of inline texts and, for cells that begin with "#", of numbers.</summary>
    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((cell, i) => CellOf($"{(char)('A' + i)}{number}", cell)))}</row>";

    private static string CellOf(string reference, string cell) => cell.StartsWith('#')
        ? $"<c r=\"{reference}\"><v>{cell[1..]}</v></c>"
        : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>";

    private static void Add(ZipArchive archive, string path, string xml)
    {
        using var writer = new StreamWriter(archive.CreateEntry(path, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write(xml);
    }
}
