using Traceability.V1;

namespace Traceability.Cli.Listings;

/// <summary>Which heading of a table means which field of a listing.</summary>
internal static class ListingColumns
{
    private static readonly Dictionary<string, string[]> Headings = new(StringComparer.Ordinal)
    {
        ["listing_id"] = ["listing_id", "id", "sku", "item id"],
        ["text"] = ["text", "title", "name", "description"],
        ["certificate"] = ["certificate", "certificate number", "cert"],
        ["product_id"] = ["product_id", "gtin", "ean", "upc", "product id"],
        ["lot"] = ["lot", "batch", "lot code", "lot number"],
        ["serial"] = ["serial", "serial number"],
        ["code"] = ["code", "qr", "qr text", "qr code", "url of code"],
        ["species"] = ["species", "plant", "scientific name"],
        ["quantity"] = ["quantity", "qty", "stock", "packs"],
        ["country"] = ["country", "country code"],
    };

    /// <summary>Every field.</summary>
    public static IEnumerable<string> Fields => Headings.Keys;

    /// <summary>Headings of a field where nobody said otherwise.</summary>
    public static IReadOnlyList<string> Of(string field) => Headings[field];

    /// <summary>Sets a field; false when the text is none for it.</summary>
    public static bool TrySet(Listing listing, string field, string value)
    {
        switch (field)
        {
            case "listing_id":
                listing.ListingId = value;
                break;
            case "text":
                listing.Text = listing.Text.Length == 0 ? value : $"{listing.Text}\n{value}";
                break;
            case "certificate":
                listing.Certificate = value;
                break;
            case "product_id":
                listing.ProductId = value;
                break;
            case "lot":
                listing.Lot = value;
                break;
            case "serial":
                listing.Serial = value;
                break;
            case "code":
                listing.Code = value;
                break;
            case "species":
                listing.Species = value;
                break;
            case "country":
                listing.Country = value.ToUpperInvariant();
                break;
            default:
                var isNumber = long.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var packs);
                listing.Quantity = packs;
                return isNumber;
        }

        return true;
    }
}
