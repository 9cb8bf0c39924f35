using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Cli.Texts;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>Lots for people: a table of many, the particulars of one, a tree of where they come from.</summary>
internal static class LotTable
{
    public static Table Of(IEnumerable<LotView> lots)
    {
        var table = Tables.With("Lot", "From", "Goods", "State", "Left", "Claim", "Holder");
        foreach (var lot in lots)
        {
            table.AddPlain(
                Ids.ShortLot(lot.Id), LotDocument.OriginOf(lot.Origin), GoodsOf(lot), PlantWords.States.Of(lot.MassState),
                lot.AmountsVisible ? MassText.Format(lot.BalanceMg) : "-", MatterView.Mark(lot) + PlantWords.Claims.Of(lot.Claim), HolderOf(lot));
        }

        return table;
    }

    public static void Write(IAnsiConsole console, LotView lot) => console.WritePairs(
        ("Lot", Ids.Lot(lot.Id)),
        ("From", LotDocument.OriginOf(lot.Origin)),
        ("Goods", GoodsOf(lot)),
        ("State", PlantWords.States.Of(lot.MassState)),
        ("Mass", lot.AmountsVisible ? $"{MassText.Format(lot.MassMg)}, {MassText.Format(lot.BalanceMg)} left" : "not shown to you"),
        ("Packs", lot.Units > 0 ? $"{lot.Units} of {MassText.Format(lot.UnitNetMg)}, {lot.LabelledUnits} labelled" : string.Empty),
        ("Holder", HolderOf(lot)),
        ("Recalls", MatterView.Words(lot.Recalls)),
        ("Errors", MatterView.Words(lot.Errors)),
        ("Disputes", MatterView.Words(lot.Disputes)),
        ("Claim", MatterView.Mark(lot) + PlantWords.Claims.Of(lot.Claim)),
        ("Label", lot.LabelCategorySentence),
        ("Other claims", string.Join('\n', lot.OtherClaims.Select(ClaimOf))),
        ("Left over", lot.ByProduct ? "yes: it never carries a claim" : string.Empty),
        ("Form", lot.Form == GoodsForm.Unspecified ? string.Empty : PlantWords.Forms.Of(lot.Form)),
        ("Unit", Ids.Hex(lot.Unit)),
        ("Because", NoticeView.Words(lot.Notices)),
        ("Restored, was", NoticeView.Words(lot.ResolvedNotices)),
        ("Resolved by", Ids.Hex(lot.Resolution)),
        ("Quota", LotDocument.QuotaOf(lot)),
        ("Area", Ids.Hex(lot.Area)),
        ("Certificates", string.Join('\n', lot.Certificates.Select(Ids.Hex))),
        ("Made from", string.Join('\n', lot.Parents.Select(Ids.Lot))),
        ("Occurred", TimeText.Format(lot.OccurredAtMs)),
        ("Log index", $"{lot.LogIndex}"));

    /// <summary>One line of a tree.</summary>
    public static string LineOf(LotView lot) =>
        $"{Ids.ShortLot(lot.Id)}  {LotDocument.OriginOf(lot.Origin)}, {GoodsOf(lot)}, {PlantWords.States.Of(lot.MassState)}"
        + (lot.AmountsVisible ? $", {MassText.Format(lot.MassMg)}" : string.Empty)
        + $", {MatterView.Mark(lot)}{PlantWords.Claims.Of(lot.Claim)}"
        + (lot.Notices.Count > 0 ? $" ({string.Join(", ", lot.Notices.Select(notice => notice.Code))})" : string.Empty)
        + string.Concat(lot.OtherClaims.Select(claim => $", {ClaimOf(claim)}"))
        + $", {TimeText.Format(lot.OccurredAtMs)}";

    private static string ClaimOf(OtherClaim claim) =>
        $"{claim.Code}, {PlantWords.Claims.Of(claim.Status)}"
        + (claim.Notices.Count > 0 ? $" ({string.Join(", ", claim.Notices.Select(notice => notice.Code))})" : string.Empty);

    private static string GoodsOf(LotView lot) =>
        lot.Product.Length > 0 ? lot.Product : $"{lot.Species}, {PlantWords.Parts.Of(lot.Part)}";

    private static string HolderOf(LotView lot) =>
        lot.Recipient.Length > 0 ? $"{Ids.Short(lot.Holder)} -> {Ids.Short(lot.Recipient)}" : Ids.Short(lot.Holder);
}
