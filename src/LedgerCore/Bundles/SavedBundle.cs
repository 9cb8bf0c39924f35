using System.Text;

namespace Traceability.LedgerCore.Bundles;

/// <summary>The bundle that a saved scan page carries in itself (docs/formats/bundle.md, section 1).</summary>
public static class SavedBundle
{
    /// <summary>What stands before it in the page.</summary>
    public const string Opening = "<script type=\"application/octet-stream\" id=\"bundle\">";

    /// <summary>What stands behind it.</summary>
    public const string Closing = "</script>";

    private const string PageStart = "<!doctype html>";

    /// <summary>The bundle in a saved page; of every other file the bytes as they are. Nothing else in the page is looked at.</summary>
    public static ReadOnlyMemory<byte> In(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var begin = bytes.StartsWith(Encoding.ASCII.GetBytes(PageStart)) ? bytes.IndexOf(Encoding.ASCII.GetBytes(Opening)) : -1;
        var text = begin < 0 ? [] : bytes[(begin + Opening.Length)..];
        var end = text.IndexOf(Encoding.ASCII.GetBytes(Closing));
        return end > 0 && Base64Text.TryDecode(Encoding.Latin1.GetString(text[..end]), out var bundle) ? bundle : file;
    }
}
