using System.Buffers;

namespace Traceability.LedgerCore.Labels;

/// <summary>
/// A batch or lot number as printed (GS1 AI 10): 1 to 20 characters of A-Z, a-z, 0-9, ".", "_" and "-", so that it never
/// needs escaping in a link. "." and ".." are none: clients would take them for folders.
/// </summary>
public readonly record struct LotCode
{
    /// <summary>Most characters.</summary>
    public const int MaxLength = 20;

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private readonly string? text;

    private LotCode(string text)
    {
        this.text = text;
    }

    /// <summary>The code of a text, or false.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LotCode code)
    {
        var good = text.Length is >= 1 and <= MaxLength && !text.ContainsAnyExcept(Allowed) && text is not ("." or "..");
        code = good ? new LotCode(text.ToString()) : default;
        return good;
    }

    /// <summary>The characters.</summary>
    public override string ToString() => text ?? "";
}
