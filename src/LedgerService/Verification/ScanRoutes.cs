using Traceability.LedgerService.Resolution;

namespace Traceability.LedgerService.Verification;

/// <summary>Addresses of codes: GS1 Digital Link, and the like for issuers without a GS1 prefix.</summary>
internal static class ScanRoutes
{
    public static void MapScans(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext http, ScanPages pages) => pages.HomeAsync(http));

        // Browsers ask for it by themselves; an error in their console would look like one of the page's.
        routes.MapGet("/favicon.ico", () => TypedResults.NoContent());
        routes.MapGet("/find", (HttpContext http, ScanPages pages) => pages.FindAsync(http));
        foreach (var (key, isGtin) in new[] { ("01", true), ("id", false) })
        {
            foreach (var pattern in new[] { $"/{key}/{{product}}/10/{{lot}}", $"/{key}/{{product}}/10/{{lot}}/21/{{serial}}" })
            {
                routes.MapCode(pattern, "", isGtin, (http, pages, code) => pages.ScanAsync(http, code));
                routes.MapCode(pattern, "/bundle", isGtin, (http, pages, code) => pages.BundleAsync(http, code));
                routes.MapCode(pattern, "/saved", isGtin, (http, pages, code) => pages.SavedAsync(http, code));
                routes.MapCode(pattern, "/qr.png", isGtin, (http, pages, code) => pages.PictureAsync(http, code, isSvg: false));
                routes.MapCode(pattern, "/qr.svg", isGtin, (http, pages, code) => pages.PictureAsync(http, code, isSvg: true));
            }
        }
    }

    private static void MapCode(
        this IEndpointRouteBuilder routes, string pattern, string ending, bool isGtin, Func<HttpContext, ScanPages, ScannedCode, Task> answer) =>
        routes.MapMethods(pattern + ending, SafeAnswer.Reading, (HttpContext http, ScanPages pages) =>
        {
            var values = http.GetRouteData().Values;
            return ScannedCode.TryCreate(
                values["product"] as string, values["lot"] as string, values["serial"] as string, isGtin, out var code)
                ? CodeAddress.Better(code) is { } better
                    ? SafeAnswer.RedirectAsync(http, better.Path + ending + KnownQuery.Of(http.Request))
                    : answer(http, pages, code)
                : SafeAnswer.RefuseAsync(
                    http, StatusCodes.Status400BadRequest, $"That is not a code: each part has 1 to {ScannedCode.MaximumPart} characters.");
        });
}
