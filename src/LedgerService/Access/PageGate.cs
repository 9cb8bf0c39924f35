using Grpc.AspNetCore.Server;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerService.Access;

/// <summary>Asks the table before every page and tile. Rpcs have a gate of their own, which speaks gRPC.</summary>
internal static class PageGate
{
    /// <summary>Lets through who may read; a caller that nobody knows gets 401, one that may not 403, a page without a row 403.</summary>
    public static async Task EnterAsync(HttpContext http, RequestDelegate next)
    {
        if (SurfaceOf(http) is not { } surface || AccessTable.Find(surface) is { IsForEverybody: true })
        {
            await next(http);
            return;
        }

        var headers = http.Request.Headers.Authorization.Select(value => value ?? "").ToArray();
        var proof = http.RequestServices.GetRequiredService<CallerProof>();
        var (caller, refusal) = await proof.OfAsync(headers, http.RequestAborted);
        if (caller is not null && AccessTable.Find(surface)?.Of(caller.Role) is not (null or Extent.None))
        {
            http.Response.Headers.Vary = "Authorization";
            await next(http);
            return;
        }

        var isStranger = caller is null or { Party: null };
        http.Response.StatusCode = isStranger ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
        http.Response.Headers.CacheControl = "no-store";
        if (isStranger)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        refusal ??= Reasons.ReadNotAllowed.With(("reader", caller!.RoleText));
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync($"{refusal.Code}: {refusal.Sentence} {refusal.WayOut}\n", http.RequestAborted);
    }

    /// <summary>The surface of a request; null for rpcs, for which methods gRPC itself answers, and for paths that lead nowhere.</summary>
    public static string? SurfaceOf(HttpContext http) => http.GetEndpoint() is RouteEndpoint endpoint ? SurfaceOf(endpoint) : null;

    /// <summary>The surface of an endpoint; null when gRPC answers it.</summary>
    public static string? SurfaceOf(RouteEndpoint endpoint)
    {
        // The last one is what gRPC maps for methods that a service does not have; it matches gRPC requests alone.
        var isRpc = endpoint.Metadata.GetMetadata<GrpcMethodMetadata>() is not null
            || endpoint.RoutePattern.RawText?.EndsWith(":grpcunimplemented}", StringComparison.Ordinal) == true;
        // Who may read a page may ask whether it is there, and how it is read.
        var methods = (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            .Where(method => !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method));
        return isRpc ? null : $"{string.Join(',', methods)} {endpoint.RoutePattern.RawText}";
    }
}
