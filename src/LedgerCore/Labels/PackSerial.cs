using System.Buffers;

namespace Traceability.LedgerCore.Labels;

/// <summary>
/// A serial as printed (GS1 AI 21), of whatever making: 1 to 20 characters of A-Z, a-z, 0-9, ".", "_" and "-", so that it never
/// needs escaping in a link. "." and ".." are none.
/// </summary>
public readonly record struct PackSerial
{
    /// <summary>Most characters.</summary>
    public const int MaxLength = 20;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private readonly string? text;

    private PackSerial(string text)
    {
        this.text = text;
    }

    /// <summary>The serial of a text, or false.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PackSerial serial)
    {
        var good = text.Length is >= 1 and <= MaxLength && !text.ContainsAnyExcept(Allowed) && text is not ("." or "..");
        serial = good ? new PackSerial(text.ToString()) : default;
        return good;
    }

    /// <summary>A serial made from a seed.</summary>
    public static PackSerial Of(Serial serial) => new(serial.ToString());

    /// <summary>The characters.</summary>
    public override string ToString() => text ?? "";
}
