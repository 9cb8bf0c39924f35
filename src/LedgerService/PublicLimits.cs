using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Grpc.Core;
using Microsoft.AspNetCore.RateLimiting;
using Traceability.LedgerService.Api;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService;

/// <summary>How often one address may ask what is open to everybody. Nobody needs an account to scan, so the address is all there is.</summary>
internal static class PublicLimits
{
    /// <summary>Name of the policy of everything that is read.</summary>
    public const string Policy = "public";

    /// <summary>Name of the policy of LedgerService, where statements come in.</summary>
    public const string AppendPolicy = "append";

    // A household's or a host's whole network in IPv6.
    private const int SharedBytes = 8;

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
    });

    private static LedgerOptions OptionsOf(HttpContext http) => http.RequestServices.GetRequiredService<LedgerOptions>();

    private static RateLimitPartition<IPAddress> Of(HttpContext http, int permitted) => permitted == 0
        ? RateLimitPartition.GetNoLimiter(IPAddress.None)
        : RateLimitPartition.GetFixedWindowLimiter(
            NeighbourhoodOf(http.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permitted, Window = Window });

    /// <summary>An address, or the network that one household or host has whole: whoever has one IPv6 address has 2^64 of them.</summary>
    public static IPAddress NeighbourhoodOf(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return address ?? IPAddress.None;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(SharedBytes).Clear();
        return new IPAddress(bytes);
    }

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
