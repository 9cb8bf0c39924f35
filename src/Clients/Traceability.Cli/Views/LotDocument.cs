using System.Text.Json.Nodes;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>A lot as a JSON document. Amounts are left out when the ledger does not show them to this caller.</summary>
internal static class LotDocument
{
    public static JsonObject Of(LotView lot)
    {
        var document = new JsonObject
        {
            ["lot"] = Ids.Lot(lot.Id),
            ["origin"] = OriginOf(lot.Origin),
            ["species"] = lot.Species,
            ["part"] = PlantWords.Parts.Of(lot.Part),
            ["state"] = PlantWords.States.Of(lot.MassState),
            ["product"] = lot.Product,
            ["holder"] = Ids.Hex(lot.Holder),
            ["claim"] = PlantWords.Claims.Of(lot.Claim),
            ["notices"] = NoticeView.Json(lot.Notices),
            ["certificates"] = new JsonArray([.. lot.Certificates.Select(id => JsonValue.Create(Ids.Hex(id)))]),
            ["parents"] = new JsonArray([.. lot.Parents.Select(id => JsonValue.Create(Ids.Lot(id)))]),
            ["occurred_at"] = TimeText.Format(lot.OccurredAtMs),
            ["log_index"] = lot.LogIndex,
        };
        Add(document, lot);
        MatterView.AddTo(document, lot);
        return document;
    }

    public static string OriginOf(LotOrigin origin) => origin switch
    {
        LotOrigin.Harvest => "harvest",
        LotOrigin.Processing => "processing",
        LotOrigin.Sale => "sale",
        LotOrigin.SaleReceipt => "sale-receipt",
        LotOrigin.Return => "return",
        LotOrigin.Storage => "storage",
        LotOrigin.Formulation => "formulation",
        _ => "unknown",
    };

    /// <summary>How far the quota's decision on a harvest stands, in words; empty when there is none.</summary>
    public static string QuotaOf(LotView lot) => lot.QuotaDecision switch
    {
        QuotaDecision.Provisional => $"{WithinOf(lot)}, provisional: final from {TimeText.Format(lot.QuotaFinalFromMs)} at the latest",
        QuotaDecision.Final => $"{WithinOf(lot)}, final",
        _ => string.Empty,
    };

    private static string WithinOf(LotView lot) => lot.Quota.Length > 0 ? "within" : "beyond";

    private static JsonNode Claim(OtherClaim claim) => new JsonObject
    {
        ["code"] = claim.Code,
        ["status"] = PlantWords.Claims.Of(claim.Status),
        ["notices"] = NoticeView.Json(claim.Notices),
        ["certificates"] = new JsonArray([.. claim.Certificates.Select(id => JsonValue.Create(Ids.Hex(id)))]),
    };

    private static void Add(JsonObject document, LotView lot)
    {
        if (lot.Recipient.Length > 0)
        {
            document["recipient"] = Ids.Hex(lot.Recipient);
        }

        if (lot.Area.Length > 0)
        {
            document["area"] = Ids.Hex(lot.Area);
        }

        if (lot.Resolution.Length > 0)
        {
            document["resolution"] = Ids.Hex(lot.Resolution);
            document["resolved_notices"] = NoticeView.Json(lot.ResolvedNotices);
        }

        if (lot.QuotaDecision != QuotaDecision.Unspecified)
        {
            document["quota"] = lot.Quota.Length > 0 ? Ids.Hex(lot.Quota) : null;
            document["quota_decision"] = $"{lot.QuotaDecision}".ToLowerInvariant();
        }

        if (lot.QuotaDecision == QuotaDecision.Provisional)
        {
            document["quota_final_from"] = TimeText.Format(lot.QuotaFinalFromMs);
        }

        if (lot.LabelCategory != LabelCategory.Unspecified)
        {
            document["label_category"] = PlantWords.Categories.Of(lot.LabelCategory);
        }

        if (lot.OtherClaims.Count > 0)
        {
            document["other_claims"] = new JsonArray([.. lot.OtherClaims.Select(Claim)]);
        }

        if (lot.ByProduct)
        {
            document["by_product"] = true;
        }

        if (lot.Form != GoodsForm.Unspecified)
        {
            document["form"] = PlantWords.Forms.Of(lot.Form);
        }

        if (lot.Unit.Length > 0)
        {
            document["unit"] = Ids.Hex(lot.Unit);
        }

        if (lot.AmountsVisible)
        {
            document["mass_mg"] = lot.MassMg;
            document["balance_mg"] = lot.BalanceMg;
        }

        if (lot.Units > 0)
        {
            document["units"] = lot.Units;
            document["unit_net_mg"] = lot.UnitNetMg;
            document["labelled_units"] = lot.LabelledUnits;
        }
    }
}
