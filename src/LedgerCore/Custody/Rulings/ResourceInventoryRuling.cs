using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>Records how much of a species there is in an area, and how much of it may be taken.</summary>
internal static class ResourceInventoryRuling
{
    private const int MaximumItems = 1000;

    public static Refusal? Rule(RulingCase ruled)
    {
        var body = ruled.Message.ResourceInventory;
        var area = StatementId.Of(body.Area);
        var record = ruled.Book.Inventories(area, body.Species, body.Part);
        var refusal = AreaIsKnown.Check(ruled.Book, area, out var described)
            ?? InventoryIsByTheAreasBody.Check(ruled, described)
            ?? IssuerIsAccredited.Check(ruled)
            ?? RecordHasRoom.Check(record.Items.Count, MaximumItems, "inventories of this area, species and part");
        if (refusal is null)
        {
            record.Items.Add(new InventoriesRecord.Types.Item
            {
                Id = ruled.Id.ToByteString(),
                Inventory = body,
                Amounts = ruled.Statement.Parts.As<V1.InventoryAmounts>(),
            });
            ruled.Book.Write(StateKey.Inventories(area, body.Species, body.Part), record);
        }

        return refusal;
    }
}
