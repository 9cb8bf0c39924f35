using System.Globalization;
using System.Text.Json;

namespace Traceability.Bench;

/// <summary>The figures of a run.</summary>
internal sealed class FigureSheet
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true };
    private readonly List<Figure> figures = [];

    /// <summary>All of them, in the order in which they came.</summary>
    public IReadOnlyList<Figure> Figures => figures;

    /// <summary>Keeps a figure and prints it. Safe for many threads.</summary>
    public void Add(Figure figure)
    {
        lock (figures)
        {
            figures.Add(figure);
        }

        Console.WriteLine(Line(figure));
    }

    /// <summary>Writes all figures to a file, as one JSON array.</summary>
    public void Save(string? path)
    {
        if (path is not null)
        {
            File.WriteAllText(path, JsonSerializer.Serialize(figures, Pretty));
        }
    }

    private static string Line(Figure figure)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{figure.Name,-8} {figure.Provider,-8} {figure.Case,-58} {figure.Rate,12:N0} {figure.Unit}/s   p50 {figure.P50Ms:N2} ms   p99 {figure.P99Ms:N2} ms   cpu {figure.Cpu:N2}");
        if (figure is { CpuClient: { } client, CpuServer: { } server, CpuDatabase: { } database })
        {
            line += string.Create(CultureInfo.InvariantCulture, $" ({client:N2} client, {server:N2} server, {database:N2} database)");
        }

        line += string.Create(CultureInfo.InvariantCulture, $"   {figure.RssMb:N0} MiB");
        if (figure.BytesPerEntry is { } bytes)
        {
            line += string.Create(CultureInfo.InvariantCulture, $"   {bytes:N0} bytes/entry");
        }

        return figure.Ratio is { } ratio ? line + string.Create(CultureInfo.InvariantCulture, $"   {ratio:N2} x {figure.RatioTo}") : line;
    }
}
