namespace Traceability.LedgerService.Verification;

/// <summary>Chooses how an answer is written: ?format= (or GS1's linkType=linkset) first, then what the caller accepts, then HTML.</summary>
internal static class ScanFormats
{
    public static ScanFormat Of(HttpRequest request) => request.Query["format"].ToString() switch
    {
        "json" => ScanFormat.Json,
        "linkset" => ScanFormat.Linkset,
        "html" => ScanFormat.Html,
        _ => request.Query["linkType"].ToString() is "linkset" or "all" ? ScanFormat.Linkset : Accepted(request),
    };

    private static ScanFormat Accepted(HttpRequest request) => request.GetTypedHeaders().Accept
        .Where(type => type.Quality != 0)
        .OrderByDescending(type => type.Quality ?? 1)
        .Select(type => type.MediaType.ToString() switch
        {
            "application/linkset+json" => ScanFormat.Linkset,
            "application/json" or "application/ld+json" => ScanFormat.Json,
            "text/html" or "application/xhtml+xml" or "*/*" => (ScanFormat?)ScanFormat.Html,
            _ => null,
        })
        .FirstOrDefault(format => format is not null) ?? ScanFormat.Html;
}
