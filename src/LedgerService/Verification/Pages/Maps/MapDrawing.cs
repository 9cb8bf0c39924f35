using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Traceability.LedgerService.Verification.Pages.Maps;

/// <summary>Draws where goods were collected, coarsely, and the countries that they went through, as an inline picture in no language.</summary>
internal static class MapDrawing
{
    // Drawn once for each way that goods take; there are few, and beyond this many they are drawn each time.
    private const int Kept = 500;

    // Characters of all outlines, and the grid beyond which they are coarse enough for the whole world.
    private const int MaximumLands = 9_000;
    private const int CoarsestGrid = 5;

    private const double LeastRadius = 6;

    private static readonly ConcurrentDictionary<string, Html> Drawn = new(StringComparer.Ordinal);

    /// <summary>The picture, without its name; nothing when no place is known.</summary>
    /// <param name="cells">Where it was collected.</param>
    /// <param name="way">Countries in the order in which the goods were there, no two alike beside each other.</param>
    public static Html Of(IReadOnlyList<ScanCell> cells, IReadOnlyList<string> way)
    {
        var name = $"{string.Join(' ', cells)} {string.Join(' ', way)}";
        if (Drawn.TryGetValue(name, out var known))
        {
            return known;
        }

        var picture = Draw(cells, way);
        return Drawn.Count < Kept ? Drawn.GetOrAdd(name, picture) : picture;
    }

    private static Html Draw(IReadOnlyList<ScanCell> cells, IReadOnlyList<string> way)
    {
        var countries = way.Select(Outlines.Of).OfType<Outline>().ToList();
        var boxes = countries.Select(outline => outline.Box).Concat(cells.Select(BoxOf)).ToList();
        if (boxes.Count == 0)
        {
            return Html.Empty;
        }

        var frame = new MapFrame(boxes.Aggregate((one, other) => one.With(other)));
        var picture = new StringBuilder();
        for (var grid = 1; grid == 1 || (picture.Length > MaximumLands && grid <= CoarsestGrid); grid++)
        {
            picture.Clear();
            Lands(picture, "land", frame, grid, Outlines.All.Except(countries));
            Lands(picture, "way", frame, grid, countries.Distinct());
        }

        Line(picture, frame, [.. cells.Take(1).Select(cell => BoxOf(cell).Middle), .. way.Skip(cells.Count > 0 ? 1 : 0).Select(Outlines.Of).OfType<Outline>().Select(Stop)]);
        foreach (var cell in cells)
        {
            var middle = frame.Place(BoxOf(cell).Middle);
            picture.Append(CultureInfo.InvariantCulture, $"<circle class=\"cell\" cx=\"{middle.X:0}\" cy=\"{middle.Y:0}\" r=\"{Math.Max(LeastRadius, 7.1 * frame.Unit):0}\"/>");
        }

        return new Html(picture.ToString());
    }

    private static void Lands(StringBuilder picture, string look, MapFrame frame, int grid, IEnumerable<Outline> outlines)
    {
        picture.Append(CultureInfo.InvariantCulture, $"<path class=\"{look}\" d=\"");
        foreach (var ring in outlines.SelectMany(outline => outline.Rings).Where(ring => ring.Box.Meets(frame.Box)))
        {
            var corners = frame.Clip(ring, grid);
            for (var at = 0; at < corners.Count; at++)
            {
                var (x, y) = at == 0 ? ((int)corners[0].X, (int)corners[0].Y) : ((int)(corners[at].X - corners[at - 1].X), (int)(corners[at].Y - corners[at - 1].Y));
                picture.Append(at switch { 0 => "M", 1 => "l", _ => x < 0 ? "" : " " });
                picture.Append(CultureInfo.InvariantCulture, $"{x}{(y < 0 ? "" : " ")}{y}");
            }

            picture.Append(corners.Count > 0 ? "z" : "");
        }

        picture.Append("\"/>");
    }

    private static void Line(StringBuilder picture, MapFrame frame, IReadOnlyList<MapPoint> stops)
    {
        if (stops.Count < 2)
        {
            return;
        }

        var places = stops.Select(frame.Place).ToList();
        picture.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{string.Join(' ', places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.X:0},{place.Y:0}")))}\"/>");
        foreach (var place in places.Skip(1))
        {
            picture.Append(CultureInfo.InvariantCulture, $"<circle class=\"stop\" cx=\"{place.X:0}\" cy=\"{place.Y:0}\" r=\"4\"/>");
        }
    }

    private static MapPoint Stop(Outline outline) => outline.Rings[0].Box.Middle;

    private static MapBox BoxOf(ScanCell cell) => new(cell.West * 10, cell.South * 10, (cell.West + 1) * 10, (cell.South + 1) * 10);
}
