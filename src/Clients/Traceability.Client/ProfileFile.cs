using System.Text.Json.Serialization;

namespace Traceability.Client;

internal sealed record ProfileFile
{
    internal const string FormatName = "traceability.profile.v1";

    [JsonPropertyName("format")]
    public string? Format { get; init; }

    [JsonPropertyName("origin")]
    public string? Origin { get; init; }

    [JsonPropertyName("grpc")]
    public string? Grpc { get; init; }

    [JsonPropertyName("web")]
    public string? Web { get; init; }

    [JsonPropertyName("verifier_keys")]
    public string[]? VerifierKeys { get; init; }

    [JsonPropertyName("retired_keys")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RetiredKey[]? RetiredKeys { get; init; }
}
