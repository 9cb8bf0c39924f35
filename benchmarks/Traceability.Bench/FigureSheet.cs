using System.Globalization;
using System.Text.Json;

namespace Traceability.Bench;

/// <summary>The figures of a run.</summary>
internal sealed class FigureSheet
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true };
    private readonly List<Figure> figures = [];

    /// <summary>Keeps a figure and prints it.</summary>
    public void Add(Figure figure)
    {
        figures.Add(figure);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{figure.Name,-8} {figure.Case,-66} {figure.Rate,12:N0} {figure.Unit}/s   p50 {figure.P50Ms:N2} ms   p99 {figure.P99Ms:N2} ms   cpu {figure.Cpu:N2}   {figure.RssMb:N0} MiB");
        Console.WriteLine(figure.Ratio is { } ratio
            ? line + string.Create(CultureInfo.InvariantCulture, $"   {ratio:N2} x {figure.RatioTo}")
            : line);
    }

    /// <summary>Writes all figures to a file, as one JSON array.</summary>
    public void Save(string? path)
    {
        if (path is not null)
        {
            File.WriteAllText(path, JsonSerializer.Serialize(figures, Pretty));
        }
    }
}
