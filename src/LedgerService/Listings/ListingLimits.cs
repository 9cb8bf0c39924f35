using System.Net;
using System.Threading.RateLimiting;
using Traceability.LedgerService.Scans;

namespace Traceability.LedgerService.Listings;

/// <summary>How many listings one address may have checked in a minute, however it sends them.</summary>
internal sealed class ListingLimits : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress>? limiter;
    private readonly TrustedProxies proxies;
    private readonly int most;

    public ListingLimits(LedgerOptions options, TrustedProxies proxies)
    {
        this.proxies = proxies;
        most = options.ListingsPerMinute;
        limiter = most == 0
            ? null
            : PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetFixedWindowLimiter(
                address, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window }));
    }

    /// <summary>Takes so many; how long to wait when there are not that many left, else null.</summary>
    public TimeSpan? Take(HttpContext http, int listings)
    {
        using var lease = limiter?.AttemptAcquire(proxies.NeighbourhoodOf(http), Math.Clamp(listings, 1, most));
        return lease is null or { IsAcquired: true } ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window;
    }

    public void Dispose() => limiter?.Dispose();
}
