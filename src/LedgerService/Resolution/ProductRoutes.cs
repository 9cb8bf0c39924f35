using Traceability.LedgerService.Verification;

namespace Traceability.LedgerService.Resolution;

/// <summary>Addresses of products: a code without lot and serial.</summary>
internal static class ProductRoutes
{
    /// <summary>Path of a product.</summary>
    public static string PathOf(string product, bool isGtin) => $"/{(isGtin ? "01" : "id")}/{Uri.EscapeDataString(product)}";

    public static void MapProducts(this IEndpointRouteBuilder routes)
    {
        foreach (var (key, isGtin) in new[] { ("01", true), ("id", false) })
        {
            routes.MapMethods(
                $"/{key}/{{product}}", SafeAnswer.Reading, (HttpContext http, string product, ProductPages pages) => AnswerAsync(http, product, isGtin, pages));
        }
    }

    // Lot and serial may stand in the query, as they do in links that were made of attributes.
    private static Task AnswerAsync(HttpContext http, string product, bool isGtin, ProductPages pages)
    {
        var asked = new ScannedCode(product, "", "", isGtin);
        return CodeAddress.Of(http.Request) switch
        {
            null => SafeAnswer.RefuseAsync(http, StatusCodes.Status404NotFound, "There is nothing at this address."),
            { Lot.Length: > 0 } code => SafeAnswer.RedirectAsync(http, code.Path + KnownQuery.Of(http.Request)),
            var right when right != asked =>
                SafeAnswer.RedirectAsync(http, PathOf(right.Product, right.IsGtin) + KnownQuery.Of(http.Request)),
            var right => pages.AnswerAsync(http, right),
        };
    }
}
