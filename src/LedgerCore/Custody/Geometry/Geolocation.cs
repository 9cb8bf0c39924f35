namespace Traceability.LedgerCore.Custody;

/// <summary>
/// What the deforestation regulation (EU) 2023/1115 asks of a place: a polygon above 4 hectares, six decimals. For questions only: areas
/// on a sphere are approximate, and no ruling rests on them.
/// </summary>
public static class Geolocation
{
    private const double RadiusMetres = 6_371_007.2;
    private const double SquareMetresAsked = 40_000;

    // Four decimals, 11 m. A place measured to six ends so by chance once in ten thousand.
    private const int CoarseE7 = 1_000;

    /// <summary>Whether the area, without its holes, is over 4 hectares.</summary>
    public static bool IsOverFourHectares(V1.AreaBoundary boundary)
    {
        ArgumentNullException.ThrowIfNull(boundary);
        return SquareMetresOf(boundary.Outer) - boundary.Holes.Sum(SquareMetresOf) > SquareMetresAsked;
    }

    /// <summary>Whether there is a polygon at all.</summary>
    public static bool HasPolygon(V1.AreaBoundary boundary) => boundary?.Outer?.Corners.Count >= 3;

    /// <summary>Whether latitude and longitude both end after four decimals or sooner.</summary>
    public static bool IsCoarse(V1.Position position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return position.LatitudeE7 % CoarseE7 == 0 && position.LongitudeE7 % CoarseE7 == 0;
    }

    /// <summary>Whether every corner of the outer ring is coarse.</summary>
    public static bool IsCoarse(V1.AreaBoundary boundary)
    {
        ArgumentNullException.ThrowIfNull(boundary);
        return boundary.Outer.Corners.All(IsCoarse);
    }

    /// <summary>Whether the position is in the area, its edges included.</summary>
    public static bool IsInside(V1.AreaBoundary boundary, V1.Position position) => Boundary.Admits(boundary, position);

    // R² / 2 · |Σ (λ2 − λ1)(sin φ1 + sin φ2)|, each λ2 − λ1 the short way round.
    private static double SquareMetresOf(V1.Ring ring)
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
