using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Witnessing;

/// <summary>Pages and files that nothing may be shown of now are answered "later", in HTTP's words.</summary>
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
            await TellAsync(http, NotYetWitnessedException.Code, unwitnessed.Message);
        }
        catch (HeadRefusedException refused) when (!http.Response.HasStarted)
        {
            await TellAsync(http, "LOG_UNAVAILABLE", refused.Message);
        }
    }

    private static Task TellAsync(HttpContext http, string code, string sentence)
    {
        http.RequestServices.GetRequiredService<LedgerMeters>().PushedBack(code);
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = $"{(int)NotYetWitnessedException.RetryAfter.TotalSeconds}";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync($"{code}: {sentence}\n", http.RequestAborted);
    }
}
