using System.Xml;

namespace Traceability.Cli.Sheets;

/// <summary>The sheets of a workbook in order, and from when it counts days (ECMA-376 part 1 §18.2).</summary>
internal sealed record XlsxIndex(IReadOnlyList<(string Name, string Path)> Sheets, bool DaysFrom1904)
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static XlsxIndex Read(XlsxParts parts)
    {
        var targets = Targets(parts);
        var sheets = new List<(string, string)>();
        var from1904 = false;
        using var reader = parts.Open("xl/workbook.xml") ?? throw new InvalidDataException();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "workbookPr")
            {
                from1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheet"
                && (reader.GetAttribute("id", Relationships) ?? reader.GetAttribute("id", StrictRelationships)) is { } id
                && targets.TryGetValue(id, out var path))
            {
                sheets.Add((reader.GetAttribute("name") ?? string.Empty, path));
            }
        }

        return new XlsxIndex(sheets, from1904);
    }

    private static Dictionary<string, string> Targets(XlsxParts parts)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = parts.Open("xl/_rels/workbook.xml.rels") ?? throw new InvalidDataException();
        while (reader.Read())
        {
            if (reader.LocalName == "Relationship" && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target : "xl/" + target;
            }
        }

        return targets;
    }
}
