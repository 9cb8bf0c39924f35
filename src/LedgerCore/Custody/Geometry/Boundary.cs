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
        var isInside = false;
        var a = ring.Corners[^1];
        foreach (var b in ring.Corners)
        {
            var turn = ((Int128)((long)b.LongitudeE7 - a.LongitudeE7) * ((long)position.LatitudeE7 - a.LatitudeE7))
                - ((Int128)((long)b.LatitudeE7 - a.LatitudeE7) * ((long)position.LongitudeE7 - a.LongitudeE7));
            if (turn == 0 && IsBetween(a, b, position))
            {
                return Side.On;
            }

            var rises = b.LatitudeE7 > a.LatitudeE7;
            if (a.LatitudeE7 > position.LatitudeE7 != b.LatitudeE7 > position.LatitudeE7 && rises == turn > 0)
            {
                isInside = !isInside;
            }

            a = b;
        }

        return isInside ? Side.Inside : Side.Outside;
    }

    private static bool IsBetween(V1.Position a, V1.Position b, V1.Position p) =>
        Math.Min(a.LatitudeE7, b.LatitudeE7) <= p.LatitudeE7 && p.LatitudeE7 <= Math.Max(a.LatitudeE7, b.LatitudeE7)
        && Math.Min(a.LongitudeE7, b.LongitudeE7) <= p.LongitudeE7 && p.LongitudeE7 <= Math.Max(a.LongitudeE7, b.LongitudeE7);
}
