using Traceability.V1;

namespace Traceability.LedgerService.Listings;

/// <summary>A line of an upload, read or not.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Listing">The listing; an empty one where it could not be read.</param>
/// <param name="Why">Why it could not; null when it could.</param>
internal sealed record ListingRow(ulong Line, Listing Listing, string? Why);
