using Traceability.LedgerCore.Labels.Gs1;

namespace Traceability.LedgerCore.Labels;

/// <summary>A Global Trade Item Number as 14 digits, shorter ones padded with zeros (GS1 General Specifications, AI 01).</summary>
public readonly record struct Gtin
{
    /// <summary>Number of digits.</summary>
    public const int Length = 14;

    private readonly string? digits;

    private Gtin(string digits)
    {
        this.digits = digits;
    }

    /// <summary>The number of exactly 14 digits whose last is the right check digit, or false.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Gtin gtin)
    {
        gtin = default;
        if (text.Length != Length || text.ContainsAnyExceptInRange('0', '9') || !CheckDigit.IsRight(text))
        {
            return false;
        }

        gtin = new Gtin(text.ToString());
        return true;
    }

    /// <summary>The 14 digits.</summary>
    public override string ToString() => digits ?? "";
}
