using System.Diagnostics.CodeAnalysis;
using Traceability.LedgerCore.Labels;

namespace Traceability.Cli.Texts;

/// <summary>Product ids and lot codes of labels.</summary>
internal static class ProductIdText
{
    /// <summary>A GTIN of 8, 12, 13 or 14 digits; shorter ones are filled with zeros to 14.</summary>
    public static bool TryParseGtin(string text, out string gtin, [NotNullWhen(false)] out TextFault? fault)
    {
        var digits = text.Trim();
        gtin = digits.Length is 8 or 12 or 13 ? digits.PadLeft(Gtin.Length, '0') : digits;
        fault = Gtin.TryParse(gtin, out _) ? null : new TextFault($"'{text}' is no GTIN.", "Check its digits: the last one is computed from the others.");
        return fault is null;
    }

    public static bool TryParseOwn(string text, out string id, [NotNullWhen(false)] out TextFault? fault)
    {
        id = text.Trim();
        fault = SelfIssuedId.TryParse(id, out _) ? null : new TextFault($"'{text}' is no product id.", "Use 1 to 20 of A-Z, 0-9 and \"-\".");
        return fault is null;
    }

    public static bool TryParseLotCode(string text, out string code, [NotNullWhen(false)] out TextFault? fault)
    {
        code = text.Trim();
        fault = LotCode.TryParse(code, out _) ? null : new TextFault($"'{text}' is no lot code.", "Use 1 to 20 of A-Z, a-z, 0-9, \"-\", \".\" and \"_\".");
        return fault is null;
    }
}
