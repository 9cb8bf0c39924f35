namespace Traceability.LedgerCore.Statements;

/// <summary>The corners of a ring in one plane: X is longitude, Y is latitude, in 1e-7 degree.</summary>
internal static class RingCorners
{
    /// <summary>360 degrees.</summary>
    public const long FullTurn = 3_600_000_000;

    /// <summary>Half the globe: a ring is narrower.</summary>
    public const long HalfTurn = FullTurn / 2;

    /// <summary>
    /// A ring that is half the globe wide or more, as its numbers stand, goes across the 180th meridian instead: then its
    /// western longitudes count on from 180 degrees. If it is still as wide, it is no ring of ours.
    /// </summary>
    public static (long X, long Y)[] Of(V1.Ring ring)
    {
        var west = ring.Corners.Min(corner => (long)corner.LongitudeE7);
        var east = ring.Corners.Max(corner => (long)corner.LongitudeE7);
        var goesAcross = east - west >= HalfTurn;
        return [.. ring.Corners.Select(corner =>
            (goesAcross && corner.LongitudeE7 < 0 ? corner.LongitudeE7 + FullTurn : corner.LongitudeE7, (long)corner.LatitudeE7))];
    }
}
