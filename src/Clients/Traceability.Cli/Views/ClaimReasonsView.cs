using System.Text.Json.Nodes;
using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Why a claim is withheld, for programs and for people.</summary>
internal static class ClaimReasonsView
{
    public static JsonObject Json(LotKey lot, ExplainClaimResponse found, LotView view)
    {
        var document = new JsonObject
        {
            ["lot"] = lot.ToString(),
            ["claim"] = PlantWords.Claims.Of(found.Claim),
            ["truncated"] = found.Truncated,
            ["reasons"] = new JsonArray([.. found.Reasons.Select(Json)]),
        };
        MatterView.AddTo(document, view);
        return document;
    }

    /// <summary>A recall is no reason of the claim, and is told with it.</summary>
    public static void Write(IAnsiConsole console, ExplainClaimResponse found, LotView view)
    {
        console.WritePairs(
            ("Claim", MatterView.Mark(view) + PlantWords.Claims.Of(found.Claim)),
            ("Recalls", MatterView.Words(view.Recalls)),
            ("Errors", MatterView.Words(view.Errors)),
            ("Disputes", MatterView.Words(view.Disputes)));
        foreach (var reason in found.Reasons)
        {
            console.WriteLine();
            console.WritePairs(
                (reason.Notice.Code, Sentences.Weighed(reason.Notice.Sentence)),
                ("Since lot", Ids.Lot(reason.Lot) + (reason.Inherited ? " (this one was made from it)" : string.Empty)),
                ("Way out", reason.Notice.WayOut),
                ("Can be resolved", OutlookOf(reason)),
                ("By", string.Join('\n', reason.Resolvers.Select(Ids.Hex))));
        }
    }

    private static string OutlookOf(ClaimReason reason) =>
        reason.Notice.Kind != NoticeKind.Withheld ? string.Empty
        : !reason.Resolvable ? $"no: {reason.AgainstSentence}"
        : reason.Inherited ? "yes, but only for what is made from that lot afterwards"
        : "yes";

    private static JsonObject Json(ClaimReason reason)
    {
        var document = (JsonObject)NoticeView.Json([reason.Notice])[0]!.DeepClone();
        document["lot"] = Ids.Lot(reason.Lot);
        document["inherited"] = reason.Inherited;
        if (reason.Notice.Kind == NoticeKind.Withheld)
        {
            document["resolvable"] = reason.Resolvable;
            document["against"] = reason.AgainstCode.Length > 0 ? reason.AgainstCode : null;
            document["resolvers"] = new JsonArray([.. reason.Resolvers.Select(id => JsonValue.Create(Ids.Hex(id)))]);
        }

        return document;
    }
}
