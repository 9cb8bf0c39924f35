using Traceability.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>
/// The square of one degree, about 110 km high, in which the middle of an area lies: all that a page tells of where it is. The boundary
/// itself is a sealed part and never leaves.
/// </summary>
/// <param name="West">Western edge, whole degrees, -180 to 179.</param>
/// <param name="South">Southern edge, whole degrees, -90 to 89.</param>
internal readonly record struct ScanCell(int West, int South)
{
    private const long Degree = 10_000_000;

    /// <summary>The cell of a boundary; null for one without corners.</summary>
    public static ScanCell? Of(AreaBoundary? boundary)
    {
        if (boundary?.Outer is not { Corners.Count: > 0 } ring)
        {
            return null;
        }

        var longitudes = ring.Corners.Select(corner => (long)corner.LongitudeE7).ToList();
        if (longitudes.Max() - longitudes.Min() > 180 * Degree)
        {
            longitudes = [.. longitudes.Select(longitude => longitude < 0 ? longitude + (360 * Degree) : longitude)];
        }

        var west = FloorOf(longitudes.Min() + longitudes.Max());
        var south = FloorOf((long)ring.Corners.Min(corner => corner.LatitudeE7) + ring.Corners.Max(corner => corner.LatitudeE7));
        return new ScanCell(west >= 180 ? west - 360 : west, Math.Min(south, 89));
    }

    private static int FloorOf(long twice) => (int)Math.Floor(twice / (2m * Degree));
}
