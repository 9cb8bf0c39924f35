using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Custody;

/// <summary>Whether a position is in an area, in integers only. Edges are straight in latitude and longitude.</summary>
internal static class Boundary
{
    private enum Side
    {
        Outside,
        On,
        Inside,
    }

    /// <summary>Inside or on the outer ring, and not within a hole; a hole's own edge belongs to the area.</summary>
    public static bool Admits(V1.AreaBoundary boundary, V1.Position position) =>
        SideOf(boundary.Outer, position) != Side.Outside
        && boundary.Holes.All(hole => SideOf(hole, position) != Side.Inside);

    // Even-odd rule: a ray to the east crosses the ring an odd number of times from inside.
    private static Side SideOf(V1.Ring ring, V1.Position position)
    {
        var corners = RingCorners.Of(ring);
        var p = (X: NearTo(corners, position.LongitudeE7), Y: (long)position.LatitudeE7);
        var isInside = false;
        var a = corners[^1];
        foreach (var b in corners)
        {
            var turn = ((Int128)(b.X - a.X) * (p.Y - a.Y)) - ((Int128)(b.Y - a.Y) * (p.X - a.X));
            if (turn == 0 && IsBetween(a, b, p))
            {
                return Side.On;
            }

            var rises = b.Y > a.Y;
            if (a.Y > p.Y != b.Y > p.Y && rises == turn > 0)
            {
                isInside = !isInside;
            }

            a = b;
        }

        return isInside ? Side.Inside : Side.Outside;
    }

    // A meridian has two numbers a full turn apart; a ring is narrower than half a turn, so at most one lies in its width.
    private static long NearTo((long X, long Y)[] corners, long longitude)
    {
        var (west, east) = (corners.Min(corner => corner.X), corners.Max(corner => corner.X));
        return longitude < west && longitude + RingCorners.FullTurn <= east ? longitude + RingCorners.FullTurn
            : longitude > east && longitude - RingCorners.FullTurn >= west ? longitude - RingCorners.FullTurn
            : longitude;
    }

    private static bool IsBetween((long X, long Y) a, (long X, long Y) b, (long X, long Y) p) =>
        Math.Min(a.Y, b.Y) <= p.Y && p.Y <= Math.Max(a.Y, b.Y) && Math.Min(a.X, b.X) <= p.X && p.X <= Math.Max(a.X, b.X);
}
