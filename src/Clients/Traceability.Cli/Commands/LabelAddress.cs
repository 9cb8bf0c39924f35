using Traceability.V1;

namespace Traceability.Cli.Commands;

/// <summary>A label's code: the address in its QR code, or PRODUCT/LOT-CODE/SERIAL.</summary>
internal static class LabelAddress
{
    public static bool TryParse(string text, out LabelCode code)
    {
        code = new LabelCode();
        var words = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? Split(address.AbsolutePath)
            : text.Split('/');
        if (words.Length is not (2 or 3) || words.Any(word => word.Length == 0))
        {
            return false;
        }

        code = new LabelCode { ProductId = words[0], LotCode = words[1], Serial = words.Length == 3 ? words[2] : string.Empty };
        return true;
    }

    // The last three keys of a Digital Link path: product id (01 GTIN, or another key of ours), 10 lot, 21 serial.
    private static string[] Split(string path)
    {
        var words = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        var lot = Array.LastIndexOf(words, "10");
        return lot < 1 || lot + 1 >= words.Length ? []
            : lot + 3 < words.Length && words[lot + 2] == "21" ? [words[lot - 1], words[lot + 1], words[lot + 3]]
            : [words[lot - 1], words[lot + 1]];
    }
}
