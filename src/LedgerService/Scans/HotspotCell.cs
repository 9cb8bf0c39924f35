namespace Traceability.LedgerService.Scans;

/// <summary>A country in a month.</summary>
/// <param name="Month">E.g. "2026-11".</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="AtLeast">A multiple of <see cref="HotspotGrid.Crowd"/>, not 0.</param>
internal sealed record HotspotCell(string Month, string Country, long AtLeast);
