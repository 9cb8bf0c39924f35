namespace Traceability.LedgerCore.Custody;

/// <summary>
/// A flat map around a position. Its unit is 1e-13 degree of latitude on a sphere of 6,371.0088 km (mean radius,
/// IUGG): 11.119508 nm. Good to a few millimetres over the 50 m that are asked of it.
/// </summary>
internal sealed class LocalPlane(V1.Position centre)
{
    // 1 cm = 10^7 nm; the unit in 10^-6 nm.
    private const long CentimetreInMillionthNm = 10_000_000_000_000;
    private const long UnitInMillionthNm = 11_119_508;

    private readonly long cosine = Cosine.At(centre.LatitudeE7);

    /// <summary>floor(cm · 10^13 / 11,119,508)</summary>
    public static long Length(long centimetres) => (long)((Int128)centimetres * CentimetreInMillionthNm / UnitInMillionthNm);

    /// <summary>x = Δlongitude · cos, y = Δlatitude · 10^6, seen from the centre.</summary>
    public (long X, long Y) Place(V1.Position position) => (
        ((long)position.LongitudeE7 - centre.LongitudeE7) * cosine,
        ((long)position.LatitudeE7 - centre.LatitudeE7) * Cosine.One);

    /// <summary>Whether the edge a–b comes within the radius of the centre.</summary>
    public static bool IsWithin(long radius, (long X, long Y) a, (long X, long Y) b)
    {
        if (Math.Max(a.X, b.X) < -radius || Math.Min(a.X, b.X) > radius || Math.Max(a.Y, b.Y) < -radius || Math.Min(a.Y, b.Y) > radius)
        {
            return false;
        }

        var (dx, dy) = ((Int128)b.X - a.X, (Int128)b.Y - a.Y);
        var along = -((dx * a.X) + (dy * a.Y));
        var length2 = (dx * dx) + (dy * dy);
        if (along <= 0)
        {
            return IsWithin(radius, a);
        }

        if (along >= length2)
        {
            return IsWithin(radius, b);
        }

        // distance to the line = |a × d| / |d|
        return Int128.Abs((dx * a.Y) - (dy * a.X)) <= radius * Root(length2);
    }

    private static bool IsWithin(long radius, (long X, long Y) corner) =>
        ((Int128)corner.X * corner.X) + ((Int128)corner.Y * corner.Y) <= (Int128)radius * radius;

    /// <summary>floor(√square), by Newton's steps from above.</summary>
    private static Int128 Root(Int128 square)
    {
        if (square < 2)
        {
            return square;
        }

        var guess = Int128.One << (int)((129 - Int128.LeadingZeroCount(square)) / 2);
        while (true)
        {
            var next = (guess + (square / guess)) / 2;
            if (next >= guess)
            {
                return guess;
            }

            guess = next;
        }
    }
}
