using System.IO.Compression;
using System.Xml;

namespace Traceability.Cli.Sheets;

/// <summary>Opens the XML parts of a workbook. What they unpack to is bounded, for all of them together; no DTD, nothing external.</summary>
internal sealed class XlsxParts(ZipArchive archive)
{
    private const long MostCharacters = 400L * 1024 * 1024;

    private long left = MostCharacters;

    /// <summary>The part, or null when the workbook has none of that name.</summary>
    public XmlReader? Open(string path)
    {
        if (archive.GetEntry(path.TrimStart('/')) is not { } entry)
        {
            return null;
        }

        left -= entry.Length;
        if (left <= 0)
        {
            throw new XlsxLimitException(
                new SheetFault("FILE_TOO_LARGE", "The workbook unpacks to more than 400 MB.", "Copy the rows into a workbook of their own."));
        }

        // The length is only what the file claims: the reader itself stops at the same bound.
        return XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = entry.Length + 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }
}
