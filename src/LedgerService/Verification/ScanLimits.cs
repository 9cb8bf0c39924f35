using System.Net;
using System.Threading.RateLimiting;

namespace Traceability.LedgerService.Verification;

/// <summary>How often one address may ask. Nobody needs an account to scan, so the address is all there is.</summary>
internal static class ScanLimits
{
    /// <summary>Name of the policy.</summary>
    public const string Policy = "public";

    public static IServiceCollection AddScanLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
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
