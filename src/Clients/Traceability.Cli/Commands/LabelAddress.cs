using Traceability.LedgerCore.Labels;
using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>A label's code: the address in its QR code, in any form of GS1 Digital Link, or PRODUCT/LOT-CODE/SERIAL.</summary>
internal static class LabelAddress
{
    public static bool TryParse(string text, out LabelCode code)
    {
        if (PackAddress.TryParse(text, out var address))
        {
            code = address.Lot is { } lot
                ? new LabelCode { ProductId = address.Product.ToString(), LotCode = lot.ToString(), Serial = address.Serial }
                : new LabelCode();
            return address.Lot is not null;
        }

        var words = text.Split('/');
        var isCode = words.Length is 2 or 3 && words.All(word => word.Length > 0 && !word.Contains(':', StringComparison.Ordinal));
        code = isCode ? new LabelCode { ProductId = words[0], LotCode = words[1], Serial = words.ElementAtOrDefault(2) ?? string.Empty } : new LabelCode();
        return isCode;
    }
}
