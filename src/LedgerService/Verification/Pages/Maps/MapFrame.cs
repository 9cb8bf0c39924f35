namespace Traceability.LedgerService.Verification.Pages.Maps;

/// <summary>What part of the world a picture shows, and where places are in it: degrees of latitude and, at the middle, of longitude are equally long.</summary>
internal sealed class MapFrame
{
    /// <summary>Units of the picture.</summary>
    public const int Width = 420;

    /// <summary>Units of the picture.</summary>
    public const int Height = 300;

    // Beyond the edge, so that no line is seen along it.
    private const int Rim = 6;
    private const double LeastSpan = 60;
    private const double Margin = 1.12;

    private readonly double across;
    private readonly double up;
    private readonly MapPoint middle;

    /// <param name="shown">What must be in the picture, tenths of a degree.</param>
    public MapFrame(MapBox shown)
    {
        middle = shown.Middle;
        var squeeze = Math.Max(0.2, Math.Cos(middle.Y / 10 * Math.PI / 180));
        up = Math.Min(Height / (Math.Max(shown.Height, LeastSpan) * Margin), Width / (Math.Max(shown.Width, LeastSpan) * Margin * squeeze));
        across = up * squeeze;
        Box = new MapBox(middle.X - (Width / 2 / across), middle.Y - (Height / 2 / up), middle.X + (Width / 2 / across), middle.Y + (Height / 2 / up));
    }

    /// <summary>All that the picture shows, tenths of a degree.</summary>
    public MapBox Box { get; }

    /// <summary>Units of a tenth of a degree of latitude.</summary>
    public double Unit => up;

    /// <summary>A place in the picture.</summary>
    public MapPoint Place(MapPoint point) => new((Width / 2) + ((point.X - middle.X) * across), (Height / 2) - ((point.Y - middle.Y) * up));

    /// <summary>What of a ring is in the picture, its corners on a grid, so that neighbours still meet; empty for a speck.</summary>
    /// <param name="grid">Units between two lines of the grid.</param>
    public IReadOnlyList<MapPoint> Clip(MapRing ring, int grid)
    {
        var corners = Cut([.. ring.Corners.Select(Place)], point => point.X + Rim);
        corners = Cut(corners, point => Width + Rim - point.X);
        corners = Cut(corners, point => point.Y + Rim);
        corners = Cut(corners, point => Height + Rim - point.Y);
        var whole = new List<MapPoint>(corners.Count);
        foreach (var corner in corners.Select(corner => new MapPoint(Math.Round(corner.X / grid) * grid, Math.Round(corner.Y / grid) * grid)))
        {
            while (whole.Count > 1 && Turn(whole[^2], whole[^1], corner) == 0)
            {
                whole.RemoveAt(whole.Count - 1);
            }

            if (whole.Count == 0 || whole[^1] != corner)
            {
                whole.Add(corner);
            }
        }

        return whole.Count > 2 ? whole : [];
    }

    // Twice the area of three corners; nothing for corners on one line.
    private static double Turn(MapPoint one, MapPoint two, MapPoint three) => ((two.X - one.X) * (three.Y - one.Y)) - ((three.X - one.X) * (two.Y - one.Y));

    // Sutherland and Hodgman: what lies on the inner side of one edge.
    private static List<MapPoint> Cut(List<MapPoint> corners, Func<MapPoint, double> depth)
    {
        var kept = new List<MapPoint>(corners.Count);
        for (var at = 0; at < corners.Count; at++)
        {
            var (from, to) = (corners[(at + corners.Count - 1) % corners.Count], corners[at]);
            var (before, after) = (depth(from), depth(to));
            if (before < 0 != after < 0)
            {
                var share = before / (before - after);
                kept.Add(new MapPoint(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share)));
            }

            if (after >= 0)
            {
                kept.Add(to);
            }
        }

        return kept;
    }
}
