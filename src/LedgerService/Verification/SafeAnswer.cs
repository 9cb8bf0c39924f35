using System.Text;
using Traceability.LedgerService.Verification.Pages;

namespace Traceability.LedgerService.Verification;

/// <summary>Sends answers to strangers: every one with the same guards.</summary>
internal static class SafeAnswer
{
    /// <summary>The methods of a code's addresses: a resolver is asked with HEAD for where something leads, too.</summary>
    public static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <param name="policy">Content-Security-Policy.</param>
    public static Task PageAsync(HttpContext http, Html page, string policy) =>
        BytesAsync(http, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page.Markup), policy);

    /// <param name="page">A page in UTF-8.</param>
    /// <param name="policy">Content-Security-Policy.</param>
    public static Task PageAsync(HttpContext http, byte[] page, string policy) => BytesAsync(http, "text/html; charset=utf-8", page, policy);

    /// <summary>A plain sentence and a status.</summary>
    public static Task RefuseAsync(HttpContext http, int status, string sentence)
    {
        http.Response.StatusCode = status;
        return BytesAsync(http, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(sentence + "\n"));
    }

    /// <summary>Sends on to a path of this service, which is never taken from what was asked: a code's own, or nothing.</summary>
    /// <param name="path">From its first slash, ASCII.</param>
    public static Task RedirectAsync(HttpContext http, string path)
    {
        http.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
        http.Response.Headers.Location = path;
        return BytesAsync(http, "text/plain; charset=utf-8", []);
    }

    public static Task BytesAsync(HttpContext http, string type, byte[] content) => BytesAsync(http, type, content, PageStyle.Policy);

    private static async Task BytesAsync(HttpContext http, string type, byte[] content, string policy)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            // What everybody may read, a script of any site may: the resolver standard asks for it.
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders = "Link";
        }

        headers.CacheControl = http.Response.StatusCode == StatusCodes.Status200OK ? "public, max-age=30" : "no-store";
        http.Response.ContentType = type;
        http.Response.ContentLength = content.Length;
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }
}
