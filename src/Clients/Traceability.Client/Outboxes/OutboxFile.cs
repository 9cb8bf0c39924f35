using System.Text.Json.Serialization;

namespace Traceability.Client;

/// <summary>File of one statement, the same in each folder; the refusal is there only after one.</summary>
internal sealed record OutboxFile
{
    internal const string FormatName = "traceability.outbox.v1";

    [JsonPropertyName("format")]
    public string? Format { get; init; }

    [JsonPropertyName("summary")]
    public string? Summary { get; init; }

    [JsonPropertyName("queued_at_ms")]
    public long QueuedAtMs { get; init; }

    [JsonPropertyName("refusal")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OutboxRefusal? Refusal { get; init; }

    /// <summary>The serialized SignedStatement (base64 in JSON).</summary>
    [JsonPropertyName("signed_statement")]
    public byte[]? SignedStatement { get; init; }
}
