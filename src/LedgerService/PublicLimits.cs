using System.Net;
using System.Threading.RateLimiting;

namespace Traceability.LedgerService;

/// <summary>How often one address may ask what is open to everybody. Nobody needs an account to scan, so the address is all there is.</summary>
internal static class PublicLimits
{
    /// <summary>Name of the policy.</summary>
    public const string Policy = "public";

    public static IServiceCollection AddPublicLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Policy, http =>
        {
            var permitted = http.RequestServices.GetRequiredService<LedgerOptions>().ScansPerMinute;
            return permitted == 0
                ? RateLimitPartition.GetNoLimiter(IPAddress.None)
                : RateLimitPartition.GetFixedWindowLimiter(
                    http.Connection.RemoteIpAddress ?? IPAddress.None,
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = permitted, Window = TimeSpan.FromMinutes(1) });
        });
    });
}
