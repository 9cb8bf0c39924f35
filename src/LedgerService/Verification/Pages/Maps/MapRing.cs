namespace Traceability.LedgerService.Verification.Pages.Maps;

/// <summary>A closed line on the map; the last corner joins the first.</summary>
internal sealed class MapRing
{
    private MapRing(IReadOnlyList<MapPoint> corners)
    {
        Corners = corners;
        Box = MapBox.Around(corners);
        Area = Math.Abs(corners.Select((corner, at) => (corner.X * corners[(at + 1) % corners.Count].Y) - (corners[(at + 1) % corners.Count].X * corner.Y)).Sum()) / 2;
    }

    /// <summary>Tenths of a degree.</summary>
    public IReadOnlyList<MapPoint> Corners { get; }

    public MapBox Box { get; }

    /// <summary>Square tenths of a degree.</summary>
    public double Area { get; }

    /// <summary>Reads "x,y dx,dy ..." in tenths of a degree.</summary>
    public static MapRing Parse(string text)
    {
        var at = new MapPoint(0, 0);
        return new MapRing([.. text.Split(' ').Select(step =>
        {
            var comma = step.IndexOf(',', StringComparison.Ordinal);
            at = new MapPoint(at.X + Number(step.AsSpan(0, comma)), at.Y + Number(step.AsSpan(comma + 1)));
            return at;
        })]);
    }

    private static double Number(ReadOnlySpan<char> text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
