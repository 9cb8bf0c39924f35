using System.Text.Json;

namespace Traceability.LedgerService.Vitals;

/// <summary>/health/live and /health/ready, for whatever starts, watches or balances services.</summary>
internal static class HealthPages
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void MapHealth(this WebApplication app)
    {
        app.MapMethods("/health/live", Reading.Methods, (HttpContext http) => AnswerAsync(http, true, new { Live = true })).RequireRateLimiting(PublicLimits.Policy);
        app.MapMethods("/health/ready", Reading.Methods, (HttpContext http) =>
        {
            var reasons = http.RequestServices.GetRequiredService<Readiness>().Reasons();
            var isReady = !reasons.Any(reason => reason.StopsServing);
            return AnswerAsync(http, isReady, new { Ready = isReady, Reasons = reasons });
        }).RequireRateLimiting(PublicLimits.Policy);
    }

    private static async Task AnswerAsync(HttpContext http, bool isWell, object content)
    {
        http.Response.StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        var body = JsonSerializer.SerializeToUtf8Bytes(content, Json);
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        }
    }
}
