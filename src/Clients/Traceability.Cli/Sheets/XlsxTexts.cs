using System.Text;
using System.Xml;

namespace Traceability.Cli.Sheets;

/// <summary>The shared texts of a workbook, by number (ECMA-376 part 1 §18.4). Phonetic guides are left out.</summary>
internal static class XlsxTexts
{
    public static IReadOnlyList<string> Read(XlsxParts parts)
    {
        var texts = new List<string>();
        using var reader = parts.Open("xl/sharedStrings.xml");
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                texts.Add(ReadText(reader));
            }
        }

        return texts;
    }

    /// <summary>The text of the element that the reader stands on, which holds runs or one text; leaves the reader at its end.</summary>
    public static string ReadText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var text = new StringBuilder();
        var (depth, phonetic) = (reader.Depth, false);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.LocalName == "rPh")
            {
                phonetic = reader.NodeType == XmlNodeType.Element;
            }
            else if (!phonetic && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }
}
