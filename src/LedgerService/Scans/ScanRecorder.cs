using System.Threading.Channels;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Scans;

/// <summary>
/// Takes scans from the page: one look at the headers and one place in a queue. It never waits and never fails; when the queue is full,
/// the scan is not counted (docs/scans.md).
/// </summary>
internal sealed class ScanRecorder(TrustedProxies proxies, LedgerMeters meters, TimeProvider time)
{
    /// <summary>Scans that may wait to be written.</summary>
    public const int Room = 8192;

    private readonly Channel<ScanVisit> queue = Channel.CreateBounded<ScanVisit>(
        new BoundedChannelOptions(Room) { FullMode = BoundedChannelFullMode.Wait, SingleReader = false });

    /// <summary>What waits.</summary>
    public ChannelReader<ScanVisit> Waiting => queue.Reader;

    /// <summary>UTC day now, counted from 1970-01-01.</summary>
    public int Today => (int)(time.GetUtcNow().ToUnixTimeSeconds() / 86_400);

    /// <summary>Somebody got the page of a code.</summary>
    public void Saw(HttpContext http, ScannedPack pack)
    {
        if (!PersonalVisit.Is(http.Request))
        {
            return;
        }

        if (!queue.Writer.TryWrite(new ScanVisit(pack, proxies.NeighbourhoodOf(http), proxies.CountryOf(http), Today)))
        {
            meters.ScansLost(1, "queue");
        }
    }
}
