using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Witnessing;

/// <summary>Pages and files that nothing may be shown of yet are answered "later", in HTTP's words.</summary>
internal static class NotYetShown
{
    public static async Task TellAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (NotYetWitnessedException unwitnessed) when (!http.Response.HasStarted)
        {
            http.RequestServices.GetRequiredService<LedgerMeters>().PushedBack(NotYetWitnessedException.Code);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = $"{(int)NotYetWitnessedException.RetryAfter.TotalSeconds}";
            http.Response.Headers.CacheControl = "no-store";
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync($"{NotYetWitnessedException.Code}: {unwitnessed.Message}\n", http.RequestAborted);
        }
    }
}
