using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>How large an area is on a sphere. Approximate, and for questions only: no ruling rests on it.</summary>
internal static class AreaSize
{
    private const double RadiusMetres = 6_371_007.2;
    private const double SquareMetresAsked = 40_000;

    /// <summary>Whether the area, without its holes, is over 4 hectares.</summary>
    public static bool IsOverFourHectares(AreaBoundary boundary)
    {
        ArgumentNullException.ThrowIfNull(boundary);
        return SquareMetresOf(boundary.Outer) - boundary.Holes.Sum(SquareMetresOf) > SquareMetresAsked;
    }

    // R² / 2 · |Σ (λ2 − λ1)(sin φ1 + sin φ2)|, each λ2 − λ1 the short way round.
    private static double SquareMetresOf(Ring ring)
    {
        var sum = 0.0;
        var a = ring.Corners[^1];
        foreach (var b in ring.Corners)
        {
            var east = Math.IEEERemainder(Radians(b.LongitudeE7) - Radians(a.LongitudeE7), 2 * Math.PI);
            sum += east * (Math.Sin(Radians(a.LatitudeE7)) + Math.Sin(Radians(b.LatitudeE7)));
            a = b;
        }

        return Math.Abs(sum) * RadiusMetres * RadiusMetres / 2;
    }

    private static double Radians(int degreesE7) => degreesE7 / 1e7 * Math.PI / 180;
}
