using System.Buffers;

namespace Traceability.LedgerCore.Labels;

/// <summary>A product id of an issuer without a GS1 prefix: 1 to 20 characters of A-Z, 0-9 and "-".</summary>
public readonly record struct SelfIssuedId
{
    /// <summary>Most characters.</summary>
    public const int MaxLength = 20;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private readonly string? text;

    private SelfIssuedId(string text)
    {
        this.text = text;
    }

    /// <summary>The id of a text, or false.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out SelfIssuedId id)
    {
        var good = text.Length is >= 1 and <= MaxLength && !text.ContainsAnyExcept(Allowed);
        id = good ? new SelfIssuedId(text.ToString()) : default;
        return good;
    }

    /// <summary>The characters.</summary>
    public override string ToString() => text ?? "";
}
