using System.Text.Json.Nodes;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Recalls, declared errors and disputes, for programs and for people.</summary>
internal static class MatterView
{
    /// <summary>Adds what there is to a document.</summary>
    public static void AddTo(JsonObject document, LotView lot)
    {
        Add(document, "recalls", lot.Recalls.Select(Json));
        Add(document, "errors", lot.Errors.Select(Json));
        Add(document, "disputes", lot.Disputes.Select(Json));
        if (lot.Voided)
        {
            document["voided"] = true;
        }

        if (lot.UpstreamTruncated)
        {
            document["upstream_truncated"] = true;
        }
    }

    public static JsonObject Json(DeclaredErrorView error) => new()
    {
        ["declaration"] = Ids.Hex(error.Id),
        ["statement"] = Ids.Hex(error.Declaration.Statement),
        ["issuer"] = Ids.Hex(error.Issuer),
        ["reason"] = error.Declaration.Reason,
        ["corrected_by"] = new JsonArray([.. error.Declaration.CorrectedBy.Select(id => JsonValue.Create(Ids.Hex(id)))]),
        ["voided"] = error.Voided,
        ["occurred_at"] = TimeText.Format(error.OccurredAtMs),
    };

    /// <summary>"RECALLED" before everything else of a line; empty when no recall is open.</summary>
    public static string Mark(LotView lot) => lot.Recalls.Any(recall => recall.LiftedBy.IsEmpty) ? "RECALLED "
        : lot.Voided ? "VOIDED "
        : string.Empty;

    public static string Words(IEnumerable<RecallView> recalls) => string.Join('\n', recalls.Select(recall =>
        $"{Ids.Hex(recall.Id)} of {Ids.Lot(recall.Recall.Lot)}: {recall.Recall.Reason}. "
        + (recall.LiftedBy.IsEmpty ? $"Open: {recall.Recall.Advice}" : $"Lifted: {recall.LiftReason}")));

    public static string Words(IEnumerable<DeclaredErrorView> errors) => string.Join('\n', errors.Select(Words));

    public static string Words(DeclaredErrorView error) =>
        $"{Ids.Hex(error.Declaration.Statement)} declared wrong by {Ids.Hex(error.Id)}: {error.Declaration.Reason}"
        + (error.Declaration.CorrectedBy.Count > 0 ? $", corrected by {string.Join(", ", error.Declaration.CorrectedBy.Select(Ids.Hex))}" : string.Empty);

    public static string Words(IEnumerable<DisputeView> disputes) => string.Join('\n', disputes.Select(dispute =>
        $"{Ids.Hex(dispute.Id)}: {dispute.Dispute.Reason}. "
        + (dispute.SettledBy.IsEmpty ? "Open" : $"{PlantWords.Outcomes.Of(dispute.Outcome)}: {dispute.SettlementReason}")));

    private static JsonObject Json(RecallView recall)
    {
        var document = new JsonObject
        {
            ["recall"] = Ids.Hex(recall.Id),
            ["lot"] = Ids.Lot(recall.Recall.Lot),
            ["issuer"] = Ids.Hex(recall.Issuer),
            ["reason"] = recall.Recall.Reason,
            ["advice"] = recall.Recall.Advice,
            ["occurred_at"] = TimeText.Format(recall.OccurredAtMs),
        };
        if (!recall.LiftedBy.IsEmpty)
        {
            document["lifted_by"] = Ids.Hex(recall.LiftedBy);
            document["lift_reason"] = recall.LiftReason;
        }

        return document;
    }

    private static JsonObject Json(DisputeView dispute)
    {
        var document = new JsonObject
        {
            ["dispute"] = Ids.Hex(dispute.Id),
            ["issuer"] = Ids.Hex(dispute.Issuer),
            ["reason"] = dispute.Dispute.Reason,
        };
        if (!dispute.SettledBy.IsEmpty)
        {
            document["settled_by"] = Ids.Hex(dispute.SettledBy);
            document["outcome"] = PlantWords.Outcomes.Of(dispute.Outcome);
            document["settlement_reason"] = dispute.SettlementReason;
        }

        return document;
    }

    private static void Add(JsonObject document, string name, IEnumerable<JsonObject> items)
    {
        JsonNode[] all = [.. items];
        if (all.Length > 0)
        {
            document[name] = new JsonArray(all);
        }
    }
}
