using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Grpc.Core;
using Microsoft.AspNetCore.RateLimiting;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Scans;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService;

/// <summary>How often one address may ask what is open to everybody. Nobody needs an account to scan, so the address is all there is.</summary>
internal static class PublicLimits
{
    /// <summary>Name of the policy of everything that is read.</summary>
    public const string Policy = "public";

    /// <summary>Name of the policy of LedgerService, where statements come in.</summary>
    public const string AppendPolicy = "append";

    /// <summary>Name of the policy of reports, which cost somebody's time.</summary>
    public const string ReportPolicy = "report";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPublicLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            Reject(rejected);
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Policy, http => Of(http, OptionsOf(http).ScansPerMinute));
        limits.AddPolicy(AppendPolicy, http => Of(http, OptionsOf(http).AppendsPerMinute));
        limits.AddPolicy(ReportPolicy, http => Of(http, OptionsOf(http).ReportsPerMinute));
    });

    private static LedgerOptions OptionsOf(HttpContext http) => http.RequestServices.GetRequiredService<LedgerOptions>();

    private static RateLimitPartition<IPAddress> Of(HttpContext http, int permitted) => permitted == 0
        ? RateLimitPartition.GetNoLimiter(IPAddress.None)
        : RateLimitPartition.GetFixedWindowLimiter(
            http.RequestServices.GetRequiredService<TrustedProxies>().NeighbourhoodOf(http),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permitted, Window = Window });

    private static void Reject(OnRejectedContext rejected)
    {
        rejected.HttpContext.RequestServices.GetRequiredService<LedgerMeters>().PushedBack("TOO_MANY_CALLS");
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
        var response = rejected.HttpContext.Response;
        var isRpc = rejected.HttpContext.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) == true;
        if (!isRpc)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return;
        }

        var told = GrpcStatus.Of(StatusCode.ResourceExhausted, "TOO_MANY_CALLS", "This address has asked too often. Try again later.", wait);
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "application/grpc";
        GrpcStatus.WriteTo(response, told);
    }
}
