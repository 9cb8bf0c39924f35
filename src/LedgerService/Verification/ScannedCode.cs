using Traceability.LedgerCore.Labels;

namespace Traceability.LedgerService.Verification;

/// <summary>What somebody read off a pack. It may be invented: only what parses as product and lot code can be known here.</summary>
/// <param name="Product">GTIN or the issuer's own id, as read; at most <see cref="MaximumPart"/> characters.</param>
/// <param name="Lot">Lot code, as read.</param>
/// <param name="Serial">Serial, as read; empty for the whole batch.</param>
/// <param name="IsGtin">Whether the product was read as a GTIN.</param>
internal sealed record ScannedCode(string Product, string Lot, string Serial, bool IsGtin)
{
    /// <summary>Longest part that is looked at: GS1 allows 20 characters for lot and serial.</summary>
    public const int MaximumPart = 40;

    /// <summary>Whether product and lot code have the form that labels are issued with.</summary>
    public bool HasForm => LotCode.TryParse(Lot, out _)
        && (IsGtin ? Gtin.TryParse(Product, out _) : SelfIssuedId.TryParse(Product, out _));

    /// <summary>Path of the code, from its first slash. Parts of a code that <see cref="HasForm"/> need no escaping.</summary>
    public string Path
    {
        get
        {
            var batch = $"/{(IsGtin ? "01" : "id")}/{Uri.EscapeDataString(Product)}/10/{Uri.EscapeDataString(Lot)}";
            return Serial.Length == 0 ? batch : $"{batch}/21/{Uri.EscapeDataString(Serial)}";
        }
    }

    /// <summary>A code out of its parts; false when one is missing or too long to be any.</summary>
    public static bool TryCreate(string? product, string? lot, string? serial, bool isGtin, out ScannedCode code)
    {
        code = new ScannedCode(product ?? "", lot ?? "", serial ?? "", isGtin);
        return code.Product.Length is > 0 and <= MaximumPart && code.Lot.Length is > 0 and <= MaximumPart && code.Serial.Length <= MaximumPart;
    }

    /// <summary>A code of the contract's form: 14 digits are a GTIN, all else is an id of the issuer's own.</summary>
    public static bool TryCreate(V1.LabelCode? code, out ScannedCode scanned) =>
        TryCreate(code?.ProductId, code?.LotCode, code?.Serial, IsDigits(code?.ProductId), out scanned);

    /// <summary>A serial as somebody typed it: made ones are of capital letters alone; those of a producer's own may have small ones.</summary>
    public static string Typed(string serial) => LedgerCore.Labels.Serial.TryParse(serial.ToUpperInvariant(), out var made) ? made.ToString() : serial;

    /// <summary>Whether a product id reads as a GTIN; own ids have a letter.</summary>
    public static bool IsDigits(string? product) => product?.All(char.IsAsciiDigit) == true;
}
