using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Sets the most that may be harvested in a season.</summary>
internal static class QuotaRuling
{
    private const int MaximumItems = 1000;

    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.Quota;
        var area = StatementId.Of(body.Area);
        var record = ruled.Book.Quotas(area, body.Species, body.Part);
        var amount = ruled.Statement.Parts.As<V1.QuotaAmount>();
        InventoriesRecord.Types.Item? inventory = null;
        var refusal = AreaIsKnown.Check(ruled.Book, area, out var described)
            ?? QuotaIsByTheAreasBody.Check(ruled, described)
            ?? QuotaServesItsStandard.Check(ruled, described)
            ?? QuotaRestsOnInventory.Check(ruled.Book.Inventories(area, body.Species, body.Part), body, amount, out inventory)
            ?? SeasonsDoNotOverlap.Check(record, body)
            ?? RecordHasRoom.Check(record.Items.Count, MaximumItems, "seasons of this area, species and part");
        if (refusal is null)
        {
            var item = new QuotasRecord.Types.Item
            {
                Id = ruled.Id.ToByteString(),
                Quota = body,
                Amount = amount,
                InventoryDueMs = inventory?.Inventory.ReassessmentDueMs ?? 0,
            };
            record.Items.Insert(record.Items.Count(earlier => earlier.Quota.SeasonFromMs < body.SeasonFromMs), item);
            ruled.Book.Write(StateKey.Quotas(area, body.Species, body.Part), record);
        }

        return refusal;
    }
}
