using System.Text.Json.Serialization;

namespace Traceability.Client;

internal sealed record KeyFile
{
    internal const string FormatName = "traceability.key.v1";

    [JsonPropertyName("format")]
    public string? Format { get; init; }

    /// <summary>33 bytes compressed, hex. For people and tools that must not see the secret; checked against it on reading.</summary>
    [JsonPropertyName("public_key")]
    public string? PublicKey { get; init; }

    /// <summary>Party id, hex; absent until known.</summary>
    [JsonPropertyName("party")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Party { get; init; }

    /// <summary>32 bytes, hex.</summary>
    [JsonPropertyName("secret")]
    public string? Secret { get; init; }
}
