namespace Traceability.LedgerService.Verification.Pages.Maps;

/// <summary>A box in tenths of a degree.</summary>
internal readonly record struct MapBox(double West, double South, double East, double North)
{
    public double Width => East - West;

    public double Height => North - South;

    public MapPoint Middle => new((West + East) / 2, (South + North) / 2);

    public static MapBox Around(IEnumerable<MapPoint> points) =>
        points.Select(point => new MapBox(point.X, point.Y, point.X, point.Y)).Aggregate((one, other) => one.With(other));

    /// <summary>The box around both.</summary>
    public MapBox With(MapBox other) =>
        new(Math.Min(West, other.West), Math.Min(South, other.South), Math.Max(East, other.East), Math.Max(North, other.North));

    public bool Meets(MapBox other) => West < other.East && other.West < East && South < other.North && other.South < North;
}
