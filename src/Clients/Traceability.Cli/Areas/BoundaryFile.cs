using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Areas;

/// <summary>
/// The boundary of an area from a GeoJSON file (RFC 7946): a Polygon, alone, in a Feature, or in a FeatureCollection that holds no
/// other. Coordinates are read as decimal text, longitude first.
/// </summary>
internal static class BoundaryFile
{
    private const int MostBytes = 4 * 1024 * 1024;
    private const int MostCorners = 2_000;
    private const int MostHoles = 16;

    public static bool TryParse(string path, out AreaBoundary boundary, [NotNullWhen(false)] out TextFault? fault)
    {
        var file = new FileInfo(path);
        if (file.Exists && file.Length <= MostBytes)
        {
            return TryRead(File.ReadAllBytes(path), path, out boundary, out fault);
        }

        boundary = new AreaBoundary();
        fault = new TextFault($"There is no GeoJSON file {path} of at most 4 MB.", "Check the name and the folder.");
        return false;
    }

    /// <summary>The boundary in a file's bytes. Never throws on bad bytes.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> bytes, string path, out AreaBoundary boundary, [NotNullWhen(false)] out TextFault? fault)
    {
        boundary = new AreaBoundary();
        try
        {
            using var document = JsonDocument.Parse(bytes);
            fault = Find(document.RootElement, out var rings) ?? Read(rings, boundary);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Text that is not Unicode is noticed only when it is read: an invalid operation, says the base library.
            fault = new TextFault($"{path} is no JSON.", "Export the area as GeoJSON.");
        }

        return fault is null;
    }

    private static TextFault? Find(JsonElement element, out JsonElement rings)
    {
        rings = default;
        var found = Polygons(element).Take(2).ToArray();
        if (found.Length != 1)
        {
            return new TextFault(
                found.Length == 0 ? "The file holds no Polygon." : "The file holds several polygons.", "Export one area, as one Polygon, in longitude and latitude (WGS 84).");
        }

        rings = found[0];
        return rings.GetArrayLength() is 0 or > MostHoles + 1 ? new TextFault($"A boundary has one outer ring and at most {MostHoles} holes.", "Simplify it.") : null;
    }

    private static IEnumerable<JsonElement> Polygons(JsonElement element) => TypeOf(element) switch
    {
        "Polygon" when element.TryGetProperty("coordinates", out var rings) && rings.ValueKind == JsonValueKind.Array => [rings],
        "Feature" when element.TryGetProperty("geometry", out var geometry) => Polygons(geometry),
        "FeatureCollection" when element.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array =>
            features.EnumerateArray().SelectMany(Polygons),
        _ => [],
    };

    private static string? TypeOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()
            : null;

    private static TextFault? Read(JsonElement rings, AreaBoundary boundary)
    {
        foreach (var coordinates in rings.EnumerateArray())
        {
            var ring = new Ring();
            if (Read(coordinates, ring) is { } fault)
            {
                return fault;
            }

            if (boundary.Outer is null)
            {
                boundary.Outer = ring;
            }
            else
            {
                boundary.Holes.Add(ring);
            }
        }

        return null;
    }

    // GeoJSON repeats the first corner at the end; the contract does not.
    private static TextFault? Read(JsonElement coordinates, Ring ring)
    {
        if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() > MostCorners + 1)
        {
            return new TextFault($"A ring has at most {MostCorners} corners.", "Simplify the boundary.");
        }

        foreach (var pair in coordinates.EnumerateArray())
        {
            if (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() < 2
                || !DegreeText.TryParseLongitude(pair[0].GetRawText(), out var longitude, out _)
                || !DegreeText.TryParseLatitude(pair[1].GetRawText(), out var latitude, out _))
            {
                return new TextFault($"{pair.GetRawText()} is no position in longitude and latitude.", "Export the area in WGS 84 degrees.");
            }

            ring.Corners.Add(new Position { LatitudeE7 = latitude, LongitudeE7 = longitude });
        }

        if (ring.Corners.Count > 1 && ring.Corners[0].Equals(ring.Corners[^1]))
        {
            ring.Corners.RemoveAt(ring.Corners.Count - 1);
        }

        return ring.Corners.Distinct().Count() < 3 ? new TextFault("A ring has at least 3 corners.", "Draw the area again.") : null;
    }
}
