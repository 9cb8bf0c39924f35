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
    [property: JsonPropertyName("ratio_to")] string? RatioTo = null);
