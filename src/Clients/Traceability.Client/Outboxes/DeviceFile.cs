using System.Text.Json.Serialization;

namespace Traceability.Client;

/// <summary>What is kept of a key's chain.</summary>
internal sealed record DeviceFile
{
    internal const string FormatName = "traceability.device.v1";

    [JsonPropertyName("format")]
    public string? Format { get; init; }

    [JsonPropertyName("sequence")]
    public ulong Sequence { get; init; }

    /// <summary>Statement id, hex.</summary>
    [JsonPropertyName("last")]
    public string? Last { get; init; }

    [JsonPropertyName("looked")]
    public long Looked { get; init; }
}
