namespace Traceability.LedgerCore.Custody;

/// <summary>What the deforestation regulation (EU) 2023/1115 asks of the positions of a place: a polygon, six decimals, inside.</summary>
public static class Geolocation
{
    // Four decimals, 11 m. A place measured to six ends so by chance once in ten thousand.
    private const int CoarseE7 = 1_000;

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
}
