using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>One line of an upload: a JSON object with the fields of the contract's Listing; fields of other names are left alone.</summary>
internal static class ListingLine
{
    /// <summary>Longest line, bytes.</summary>
    public const int MaxLength = 64 * 1024;

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 8 };

    /// <summary>The listing of a line, or why it is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, [NotNullWhen(true)] out Listing? listing, out string why)
    {
        listing = null;
        var read = new Listing();
        try
        {
            var json = new Utf8JsonReader(line, Strict);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                why = "it is no JSON object";
                return false;
            }

            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = json.GetString()!;
                json.Read();
                if (!TrySet(read, name, ref json))
                {
                    why = $"the value of {Short(name)} is of another type";
                    return false;
                }
            }

            if (json.Read())
            {
                why = "something stands behind the object";
                return false;
            }
        }
        catch (JsonException fault)
        {
            why = $"it is no JSON from byte {fault.BytePositionInLine ?? 0} on";
            return false;
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8, or half of a character.
            why = "its text is no Unicode";
            return false;
        }

        (listing, why) = (read, "");
        return true;
    }

    private static bool TrySet(Listing listing, string name, ref Utf8JsonReader json)
    {
        if (name == "quantity")
        {
            if (json.TokenType == JsonTokenType.Null)
            {
                return true;
            }

            var isNumber = json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var quantity);
            listing.Quantity = isNumber ? json.GetInt64() : 0;
            return isNumber;
        }

        Action<string>? set = name switch
        {
            "listing_id" => value => listing.ListingId = value,
            "text" => value => listing.Text = value,
            "certificate" => value => listing.Certificate = value,
            "product_id" => value => listing.ProductId = value,
            "lot" => value => listing.Lot = value,
            "serial" => value => listing.Serial = value,
            "code" => value => listing.Code = value,
            "species" => value => listing.Species = value,
            "country" => value => listing.Country = value,
            _ => null,
        };
        if (set is null)
        {
            json.Skip();
            return true;
        }

        if (json.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
        {
            return false;
        }

        set(json.GetString() ?? "");
        return true;
    }

    private static string Short(string name) => name.Length <= 20 ? name : name[..20];
}
