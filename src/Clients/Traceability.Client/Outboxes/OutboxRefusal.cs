using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Grpc.Core;

namespace Traceability.Client;

internal sealed record OutboxRefusal
{
    [JsonPropertyName("status")]
    public int Status { get; init; }

    [JsonPropertyName("code")]
    public string? Code { get; init; }

    [JsonPropertyName("sentence")]
    public string? Sentence { get; init; }

    [JsonPropertyName("way_out")]
    public string? WayOut { get; init; }

    [JsonPropertyName("values")]
    public Dictionary<string, string>? Values { get; init; }

    internal static OutboxRefusal From(LedgerRefusal refusal) => new()
    {
        Status = (int)refusal.Status,
        Code = refusal.Code,
        Sentence = refusal.Sentence,
        WayOut = refusal.WayOut,
        Values = new Dictionary<string, string>(refusal.Values, StringComparer.Ordinal),
    };

    internal LedgerRefusal ToRefusal() => new(
        (StatusCode)Status,
        Code ?? string.Empty,
        Sentence ?? string.Empty,
        WayOut ?? string.Empty,
        (Values ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal));
}
