using System.Text.Json.Nodes;
using Traceability.Cli.Texts;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Where a lot was collected, as a JSON document.</summary>
internal static class OriginDocument
{
    public static JsonObject Of(LotKey lot, CheckOriginResponse answer) => new()
    {
        ["lot"] = lot.ToString(),
        ["complete"] = answer.Complete,
        ["truncated"] = answer.Truncated,
        ["harvests"] = new JsonArray([.. answer.Origins.Select(Of)]),
    };

    private static JsonObject Of(OriginView origin) => new()
    {
        ["harvest"] = Ids.Lot(origin.Harvest),
        ["area"] = Ids.Hex(origin.Area),
        ["area_name"] = origin.AreaName,
        ["country"] = origin.Country,
        ["region"] = origin.Region,
        ["occurred_at"] = TimeText.Format(origin.OccurredAtMs),
        ["over_four_hectares"] = origin.OverFourHectares,
        ["findings"] = new JsonArray([.. origin.Findings.Select(finding => JsonValue.Create(TradeWords.Findings.Of(finding)))]),
        ["access"] = new JsonArray([.. origin.Access.Select(Of)]),
    };

    private static JsonObject Of(AccessView view) => new()
    {
        ["statement"] = Ids.Hex(view.Id),
        ["identifier"] = view.Access.Identifier,
        ["species"] = view.Access.Species,
        ["authority"] = view.Access.Authority,
        ["provider"] = view.Access.Provider,
        ["subject"] = view.Access.Subject,
        ["issued_at"] = TimeText.Format(view.Access.IssuedAtMs),
        ["mutually_agreed_terms"] = view.Access.MutuallyAgreedTerms,
        ["prior_informed_consent"] = view.Access.PriorInformedConsent,
        ["commercial"] = view.Access.Commercial,
    };
}
