using System.Text.Json.Nodes;
using Traceability.Client;

namespace Traceability.Cli.Views;

/// <summary>A statement of the outbox as a JSON document.</summary>
internal static class OutboxDocument
{
    public static JsonObject Of(OutboxItem item)
    {
        var document = new JsonObject
        {
            ["statement"] = item.Id.ToString(),
            ["status"] = WordOf(item.Status),
            ["summary"] = item.Summary,
            ["queued_at"] = Texts.TimeText.Format(item.QueuedAt.ToUnixTimeMilliseconds()),
        };
        if (item.Refusal is { } refusal)
        {
            document["refusal"] = Of(refusal);
        }

        return document;
    }

    public static JsonObject Of(LedgerRefusal refusal) => new()
    {
        ["code"] = refusal.Code,
        ["sentence"] = refusal.Sentence,
        ["way_out"] = refusal.WayOut,
        ["values"] = new JsonObject(refusal.Values.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))),
    };

    public static string WordOf(OutboxStatus status) => status switch
    {
        OutboxStatus.Queued => "queued",
        OutboxStatus.Sent => "recorded",
        _ => "refused",
    };
}
