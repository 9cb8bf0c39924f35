namespace Traceability.LedgerService.Verification.Pages.Maps;

/// <summary>The coarse outline of a country.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; "-" where there is none.</param>
/// <param name="Rings">Its lands, the largest first.</param>
internal sealed record Outline(string Country, IReadOnlyList<MapRing> Rings)
{
    // Islands and lands overseas that are small beside the largest would make the map wide for little.
    private const double LeastShare = 0.12;

    /// <summary>The box around what makes up most of the country.</summary>
    public MapBox Box => Rings.Where(ring => ring.Area >= LeastShare * Rings[0].Area).Select(ring => ring.Box).Aggregate((one, other) => one.With(other));
}
