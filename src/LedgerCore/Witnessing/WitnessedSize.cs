using System.Globalization;
using System.Text;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.LedgerCore.Witnessing;

/// <summary>
/// How a witness says which size it cosigned last when a request names another (C2SP tlog-witness, status 409): the
/// size in decimal and a newline.
/// </summary>
public static class WitnessedSize
{
    /// <summary>Content type of such an answer.</summary>
    public const string MediaType = "text/x.tlog.size";

    /// <summary>Longest answer: the 20 digits of 2⁶⁴ − 1 and a newline.</summary>
    public const int MaxLength = 21;

    /// <summary>The answer for a size.</summary>
    public static string Format(ulong size) => string.Create(CultureInfo.InvariantCulture, $"{size}\n");

    /// <summary>The size of an answer, or false for anything but its one encoding.</summary>
    public static bool TryParse(ReadOnlySpan<byte> body, out ulong size)
    {
        size = 0;
        return body.Length is > 1 and <= MaxLength
            && body[^1] == (byte)'\n'
            && Ascii.IsValid(body)
            && NoteText.TryParseNumber(Encoding.ASCII.GetString(body[..^1]), out size);
    }
}
