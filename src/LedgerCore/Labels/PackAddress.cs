using System.Diagnostics.CodeAnalysis;
using Traceability.LedgerCore.Labels.Gs1;

namespace Traceability.LedgerCore.Labels;

/// <summary>
/// What a web address says of a pack, in whatever form it says it: a GS1 Digital Link, plain, with short names or compressed, or the
/// like of it with an issuer's own id, in lower case too. Its right writing is that of <see cref="DigitalLink"/>.
/// </summary>
/// <param name="Product">The product.</param>
/// <param name="Lot">Lot code; null for the product as such.</param>
/// <param name="Serial">Serial as read, at most 40 characters; empty for the whole batch.</param>
public sealed record PackAddress(ProductId Product, LotCode? Lot, string Serial)
{
    private const string SelfIssuedKey = "id";
    private const int MaxSerial = 40;

    // "/id/OWN", "/id/OWN/10/LOT", "/id/OWN/10/LOT/21/SERIAL".
    private static readonly int[] Lengths = [3, 5, 7];

    /// <summary>Its right path, from the first slash.</summary>
    public string Path
    {
        get
        {
            var product = $"/{(Product.Gtin is null ? SelfIssuedKey : "01")}/{Product}";
            var batch = Lot is { } lot ? $"{product}/10/{lot}" : product;
            return Serial.Length == 0 ? batch : $"{batch}/21/{PercentText.Encode(Serial)}";
        }
    }

    /// <summary>The parts of an address; false when it names no product that labels could be issued for.</summary>
    public static bool TryParse(string address, [NotNullWhen(true)] out PackAddress? found)
    {
        ArgumentNullException.ThrowIfNull(address);
        found = Gs1Link.TryParse(address, out var link) ? OfLink(link)
            : address.Length <= Gs1Link.MaxLength
                && LinkStem.TrySplit(address, out _, out var authority, out var rest)
                && IsHost(authority) ? OfSelfIssued(rest)
            : null;
        return found is not null;
    }

    private static bool IsHost(string authority) => LinkStem.TryParse("https://" + authority, out _);

    private static PackAddress? OfLink(Gs1Link link) =>
        link.Path[0].Ai.Code == "01" && AiPairs.Hold(link.Elements) && Gtin.TryParse(link.Path[0].Value, out var gtin)
            ? Of(new ProductId(gtin), ValueOf(link, "10"), ValueOf(link, "21"))
            : null;

    private static string ValueOf(Gs1Link link, string ai) => link.Path.FirstOrDefault(element => element.Ai?.Code == ai).Value ?? "";

    private static PackAddress? OfSelfIssued(string rest)
    {
        var path = rest.AsSpan();
        var end = path.IndexOfAny('?', '#');
        var segments = (end < 0 ? path : path[..end]).TrimEnd('/').ToString().Split('/');
        if (!Lengths.Contains(segments.Length)
            || !segments[1].Equals(SelfIssuedKey, StringComparison.OrdinalIgnoreCase)
            || (segments.Length > 3 && segments[3] != "10")
            || (segments.Length > 5 && segments[5] != "21"))
        {
            return null;
        }

        var parts = new List<string>();
        foreach (var segment in segments.Where((_, place) => place is 2 or 4 or 6))
        {
            if (!PercentText.TryDecode(segment, out var part))
            {
                return null;
            }

            parts.Add(part);
        }

        return SelfIssuedId.TryParse(parts[0].ToUpperInvariant(), out var own)
            ? Of(new ProductId(own), parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "")
            : null;
    }

    private static PackAddress? Of(ProductId product, string lotText, string serial)
    {
        if (lotText.Length == 0)
        {
            return serial.Length == 0 ? new PackAddress(product, null, "") : null;
        }

        return LotCode.TryParse(lotText, out var lot) && serial.Length <= MaxSerial ? new PackAddress(product, lot, serial) : null;
    }
}
