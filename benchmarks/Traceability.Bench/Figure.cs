using System.Text.Json.Serialization;

namespace Traceability.Bench;

/// <summary>One measured case.</summary>
/// <param name="Name">The benchmark.</param>
/// <param name="Provider">The database.</param>
/// <param name="Case">What was measured.</param>
/// <param name="Rate">How many in a second.</param>
/// <param name="Unit">Of what.</param>
/// <param name="P50Ms">Median time of one run, milliseconds.</param>
/// <param name="P99Ms">99th percentile, milliseconds.</param>
/// <param name="Cpu">Processors kept busy, on average.</param>
/// <param name="RssMb">Resident memory of the process afterwards, MiB.</param>
/// <param name="Ratio">This over <paramref name="RatioTo"/>; null where there is nothing to compare.</param>
/// <param name="RatioTo">Against what.</param>
internal sealed record Figure(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("provider")] string Provider,
    [property: JsonPropertyName("case")] string Case,
    [property: JsonPropertyName("rate")] double Rate,
    [property: JsonPropertyName("unit")] string Unit,
    [property: JsonPropertyName("p50_ms")] double P50Ms,
    [property: JsonPropertyName("p99_ms")] double P99Ms,
    [property: JsonPropertyName("cpu")] double Cpu,
    [property: JsonPropertyName("rss_mb")] double RssMb,
    [property: JsonPropertyName("ratio")] double? Ratio = null,
    [property: JsonPropertyName("ratio_to")] string? RatioTo = null)
{
    /// <summary>Processors that the client kept busy, where it is measured by itself.</summary>
    [JsonPropertyName("cpu_client")]
    public double? CpuClient { get; init; }

    /// <summary>Processors that the server kept busy.</summary>
    [JsonPropertyName("cpu_server")]
    public double? CpuServer { get; init; }

    /// <summary>Processors that the database kept busy, where it is a program of its own.</summary>
    [JsonPropertyName("cpu_database")]
    public double? CpuDatabase { get; init; }

    /// <summary>Bytes that the database takes for each entry.</summary>
    [JsonPropertyName("bytes_per_entry")]
    public double? BytesPerEntry { get; init; }
}
