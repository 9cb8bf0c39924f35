using System.Net;

namespace Traceability.LedgerService.Scans;

/// <summary>Somebody scanned something. It lives for as long as the queue is; what is stored has no address.</summary>
/// <param name="Pack">What.</param>
/// <param name="Address">The network that it came from.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or empty.</param>
/// <param name="Day">UTC day, counted from 1970-01-01.</param>
internal readonly record struct ScanVisit(ScannedPack Pack, IPAddress Address, string Country, int Day);
