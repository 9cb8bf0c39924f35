using Microsoft.Net.Http.Headers;
using Traceability.LedgerService.Publication;

namespace Traceability.LedgerService.Verification.Web;

/// <summary>Addresses of the browser's verifier, and of the inspector's app.</summary>
internal static class WebRoutes
{
    // The app asks this host only, shows no content but its own, and looks through the camera where a person lets it.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    // Names that stay while their content changes: asked for again each time, answered with 304.
    private const string Renewed = "no-cache";

    public static void MapWeb(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(
            WebFiles.Prefix + "{file}", Reading.Methods, (HttpContext http, WebFiles files, string file) => SendAsync(http, files, file, isNamedByContent: true));
        routes.MapMethods("/inspector", Reading.Methods, (HttpContext http, WebFiles files) => SendAsync(http, files, "inspector.html", isNamedByContent: false));
        routes.MapMethods(
            "/inspector/{file}", Reading.Methods, (HttpContext http, WebFiles files, string file) => SendAsync(http, files, file, isNamedByContent: false));
    }

    private static Task SendAsync(HttpContext http, WebFiles files, string name, bool isNamedByContent)
    {
        if (files.Find(name) is not { } file || file.IsNamedByContent != isNamedByContent)
        {
            return Answer.NotFound(http);
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.Vary = HeaderNames.AcceptEncoding;
        var isZipped = Answer.TakesGzip(http.Request);
        if (isZipped)
        {
            headers.ContentEncoding = "gzip";
        }

        return Answer.SendAsync(http, isZipped ? file.Zipped : file.Content, file.Type, isNamedByContent ? Answer.Immutable : Renewed);
    }
}
