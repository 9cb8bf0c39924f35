namespace Traceability.LedgerService.Scans;

/// <summary>Tells people who look at a page from programs that fetch it. Programs that lie are counted: once a day and address.</summary>
internal static class PersonalVisit
{
    private const int LongestAgent = 1024;

    // Parts of names under which crawlers, link previews and command lines introduce themselves, in lower case.
    private static readonly string[] Programs =
    [
        "bot", "crawl", "spider", "slurp", "preview", "facebookexternalhit", "whatsapp", "telegram", "skype", "discord", "slack", "embedly",
        "headless", "lighthouse", "curl/", "wget/", "python", "go-http", "java/", "okhttp", "libwww", "httpclient", "node-fetch", "axios",
        "monitor", "uptime", "scanner", "validator", "fetch",
    ];

    /// <summary>Whether the request is a person's, as far as it can be told.</summary>
    public static bool Is(HttpRequest request)
    {
        var headers = request.Headers;
        var agent = headers.UserAgent.ToString();
        return HttpMethods.IsGet(request.Method)
            && agent.Length is > 0 and <= LongestAgent
            && !Programs.Any(name => agent.Contains(name, StringComparison.OrdinalIgnoreCase))
            && !headers.ContainsKey("Range")
            && !IsAhead(headers["Sec-Purpose"]) && !IsAhead(headers["Purpose"]) && !IsAhead(headers["X-Moz"]) && !IsAhead(headers["X-Purpose"])
            && headers["Sec-Fetch-Dest"].ToString() is "" or "document";
    }

    // A browser that fetches what it may need, or shows a small picture of it.
    private static bool IsAhead(string? purpose) => purpose?.Length > 0
        && (purpose.Contains("prefetch", StringComparison.OrdinalIgnoreCase)
            || purpose.Contains("prerender", StringComparison.OrdinalIgnoreCase)
            || purpose.Contains("preview", StringComparison.OrdinalIgnoreCase));
}
