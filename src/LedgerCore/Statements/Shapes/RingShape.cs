namespace Traceability.LedgerCore.Statements;

/// <summary>A ring goes round once: no corner twice, no edge through or along another.</summary>
internal static class RingShape
{
    private const int MinimumCorners = 3;
    private const int MaximumCorners = 2000;
    private const long MaximumLatitude = 900_000_000;
    private const long MaximumLongitude = 1_800_000_000;

    // Differences of two corners then fit the exact products below, and inside and outside are told apart.
    private const long MaximumWidth = RingCorners.HalfTurn - 1;

    public static Refusal? Check(string field, V1.Ring ring) =>
        Field.Count($"{field}.corners", ring.Corners.Count, MinimumCorners, MaximumCorners)
        ?? Field.Each($"{field}.corners", ring.Corners, Check)
        ?? CheckWidth(field, ring)
        ?? Crossing(field, ring);

    public static Refusal? Check(string field, V1.Position position) =>
        Field.Between($"{field}.latitude_e7", position.LatitudeE7, -MaximumLatitude, MaximumLatitude)
        ?? Field.Between($"{field}.longitude_e7", position.LongitudeE7, -MaximumLongitude, MaximumLongitude);

    private static Refusal? CheckWidth(string field, V1.Ring ring)
    {
        var corners = RingCorners.Of(ring);
        var width = corners.Max(corner => corner.X) - corners.Min(corner => corner.X);
        return Field.Between($"{field}, width in 1e-7 degree", width, 0, MaximumWidth);
    }

    private static Refusal? Crossing(string field, V1.Ring ring)
    {
        var corners = RingCorners.Of(ring);
        var count = corners.Length;
        for (var edge = 0; edge < count; edge++)
        {
            var (a, b) = (corners[edge], corners[(edge + 1) % count]);
            if (IsFoldedBack(a, b, corners[(edge + 2) % count]))
            {
                return Crossed(field, edge, (edge + 1) % count);
            }

            // The edge before and the edge after share a corner with this one: only folding back is wrong there.
            var last = edge == 0 ? count - 2 : count - 1;
            for (var other = edge + 2; other <= last; other++)
            {
                if (Touch(a, b, corners[other], corners[(other + 1) % count]))
                {
                    return Crossed(field, edge, other);
                }
            }
        }

        return null;
    }

    private static Refusal Crossed(string field, int edge, int other) =>
        Reasons.RingCrossesItself.With(("field", field), ("edge", Text.Of(edge)), ("other", Text.Of(other)));

    private static bool IsFoldedBack((long X, long Y) a, (long X, long Y) b, (long X, long Y) c) =>
        a == b || (Turn(a, b, c) == 0 && ((a.X - b.X) * (c.X - b.X)) + ((a.Y - b.Y) * (c.Y - b.Y)) > 0);

    private static bool Touch((long X, long Y) a, (long X, long Y) b, (long X, long Y) c, (long X, long Y) d) =>
        Math.Max(a.X, b.X) >= Math.Min(c.X, d.X) && Math.Max(c.X, d.X) >= Math.Min(a.X, b.X)
        && Math.Max(a.Y, b.Y) >= Math.Min(c.Y, d.Y) && Math.Max(c.Y, d.Y) >= Math.Min(a.Y, b.Y)
        && Turn(a, b, c) * Turn(a, b, d) <= 0
        && Turn(c, d, a) * Turn(c, d, b) <= 0;

    // The side of c seen along a → b: 1 left, -1 right, 0 in line. |products| < 2^63 by the width.
    private static int Turn((long X, long Y) a, (long X, long Y) b, (long X, long Y) c) =>
        Math.Sign(checked(((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X))));
}
