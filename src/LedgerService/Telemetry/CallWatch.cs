using System.Diagnostics;
using System.Globalization;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Http.Features;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Api;

namespace Traceability.LedgerService.Telemetry;

/// <summary>Times every rpc and page, and gives each its span, while somebody listens. The outermost of what a call passes.</summary>
internal static class CallWatch
{
    public static async Task RunAsync(HttpContext http, RequestDelegate next)
    {
        var meters = http.RequestServices.GetRequiredService<LedgerMeters>();
        if ((!meters.TimesCalls && !LedgerTraces.Source.HasListeners()) || SurfaceOf(http) is not { } surface)
        {
            await next(http);
            return;
        }

        using var span = LedgerTraces.Call(surface, http.Request.Headers);
        var begun = Stopwatch.GetTimestamp();
        var outcome = CallOutcome.Failed;
        try
        {
            await next(http);
            outcome = OutcomeOf(http, surface, span);
        }
        finally
        {
            meters.Answered(RouteClass.Of(surface), outcome, Stopwatch.GetElapsedTime(begun));
            span?.SetStatus(outcome == CallOutcome.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        }
    }

    private static string? SurfaceOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.FullName ?? PageGate.SurfaceOf(http);

    private static string OutcomeOf(HttpContext http, string surface, Activity? span)
    {
        if (!surface.StartsWith('/'))
        {
            var status = http.Response.StatusCode;
            span?.SetTag("http.request.method", http.Request.Method).SetTag("http.route", surface[(surface.IndexOf(' ', StringComparison.Ordinal) + 1)..])
                .SetTag("http.response.status_code", status);
            return http.RequestAborted.IsCancellationRequested ? CallOutcome.Cancelled : CallOutcome.OfPage(status);
        }

        // In the trailers; in the headers of an answer that has nothing else. A call that broke off has none.
        var trailers = http.Features.Get<IHttpResponseTrailersFeature>()?.Trailers;
        var told = trailers?[GrpcStatus.StatusHeader].ToString() is { Length: > 0 } trailer ? trailer : http.Response.Headers[GrpcStatus.StatusHeader].ToString();
        var code = int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        var names = surface.Split('/');
        span?.SetTag("rpc.system", "grpc").SetTag("rpc.service", names[1]).SetTag("rpc.method", names[2]).SetTag("rpc.grpc.status_code", code);
        return CallOutcome.OfRpc(code, RouteClass.Of(surface).StartsWith("append", StringComparison.Ordinal));
    }
}
